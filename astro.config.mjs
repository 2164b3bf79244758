// @ts-check
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig, fontProviders } from 'astro/config';
import { keptValues } from './src/cache/values.ts';
import { checkedContent } from './src/check/integration.ts';
import { webFonts } from './src/fonts/web.ts';
import { keepHeapSmall } from './src/deploy/heap.ts';
import { forHosts } from './src/deploy/integration.ts';
import { rehypeDefinitions } from './src/markdown/rehype-definitions.ts';
import { rehypeOutbound } from './src/markdown/rehype-outbound.ts';
import { rehypeParagraphIds } from './src/markdown/rehype-paragraph-ids.ts';
import { rehypePoints } from './src/markdown/rehype-points.ts';
import { remarkMarks } from './src/markdown/remark-marks.ts';
import { remarkTypography } from './src/markdown/remark-typography.ts';
import { withProgress } from './src/progress/integration.ts';
import { readFolder } from './src/reader/folder.ts';
import { offline } from './src/offline/integration.ts';
import { hasServiceWorker } from './src/offline/setting.ts';
import { pagefind } from './src/search/integration.ts';
import { basePath, siteOrigin } from './src/site/address.ts';
import { sitemapOptions } from './src/site/sitemap.ts';

keepHeapSmall();
const root = fileURLToPath(new URL('.', import.meta.url));
const base = basePath(process.env.BASE_PATH);
const site = siteOrigin(process.env.SITE_URL);
const content = checkedContent({ folder: new URL('./content/', import.meta.url), base });
const text = (await readFolder(fileURLToPath(new URL('./content/', import.meta.url))))
  .map((file) => file.text)
  .join('');

/**
 * Pictures are drawn in other threads, citations of pages and sources written out there: what needs neither is made meanwhile.
 * @param {string} route
 */
const waits = (route) => {
  if (route.endsWith('.png.ts')) return 3;
  if (route.endsWith('.ts')) return 0;
  return route.startsWith('src/pages/sources/') ? 2 : 1;
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Several pages at a time: some are written, or wait for other threads, while one is made.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  logger: { entrypoint: fileURLToPath(new URL('./src/progress/logger.ts', import.meta.url)) },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      // Behind the marks: an apostrophe after a link belongs to its text, not to its brackets.
      smartypants: false,
      remarkPlugins: [[remarkMarks, content.marks], remarkTypography],
      rehypePlugins: [rehypeParagraphIds, rehypeOutbound, [rehypeDefinitions, content.definitions], rehypePoints],
    }),
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Brygada 1918',
      cssVariable: '--font-serif',
      fallbacks: ['Times for Brygada', 'Georgia for Brygada', 'Noto for Brygada', 'serif'],
      optimizedFallbacks: false,
      options: { variants: await webFonts(text, root) },
    },
  ],
  vite: {
    // Astro marks the modules of MDX by a directive, which Rolldown tells of for each of them.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // It holds what Vite adds for loading further scripts, which it would else have to wait for.
            output: { codeSplitting: { groups: [{ name: 'header', test: /Header\.astro\?|preload-helper/ }] } },
          },
        },
      },
    },
  },
  integrations: withProgress(
    [
      keptValues(root),
      content.integration,
      mdx(),
      pagefind({ folder: new URL('./content/', import.meta.url) }),
      offline({ off: !hasServiceWorker }),
      sitemap(sitemapOptions(base, content.lastChanged)),
      forHosts({ base, site, text }),
    ],
    { waits, report: process.env.BUILD_REPORT },
  ),
});
