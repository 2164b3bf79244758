// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig, fontProviders } from 'astro/config';
import { checkedContent } from './src/check/integration.ts';
import { rehypeDefinitions } from './src/markdown/rehype-definitions.ts';
import { rehypeOutbound } from './src/markdown/rehype-outbound.ts';
import { rehypePoints } from './src/markdown/rehype-points.ts';
import { remarkMarks } from './src/markdown/remark-marks.ts';
import { pagefind } from './src/search/integration.ts';
import { basePath } from './src/site/address.ts';

const base = basePath(process.env.BASE_PATH);
const content = checkedContent({ folder: new URL('./content/', import.meta.url), base });
const brygada = './node_modules/@fontsource-variable/brygada-1918/files/brygada-1918';

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      smartypants: { dashes: 'oldschool' },
      remarkPlugins: [[remarkMarks, content.marks]],
      rehypePlugins: [rehypeOutbound, [rehypeDefinitions, content.definitions], rehypePoints],
    }),
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Brygada 1918',
      cssVariable: '--font-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            weight: '400 700',
            style: 'normal',
            src: [`${brygada}-latin-wght-normal.woff2`],
            unicodeRange: ['U+0000-00FF', 'U+2000-206F', 'U+20AC', 'U+2122', 'U+2191-2193', 'U+2212'],
          },
          {
            weight: '400 700',
            style: 'normal',
            src: [`${brygada}-latin-ext-wght-normal.woff2`],
            unicodeRange: ['U+0100-02FF', 'U+1E00-1EFF'],
          },
          {
            weight: '400 700',
            style: 'normal',
            src: [`${brygada}-cyrillic-wght-normal.woff2`],
            unicodeRange: ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
          },
          {
            weight: '400 700',
            style: 'italic',
            src: [`${brygada}-latin-wght-italic.woff2`],
            unicodeRange: ['U+0000-00FF', 'U+2000-206F'],
          },
        ],
      },
    },
  ],
  vite: {
    build: {
      // The previews are on every page: one file that the browser keeps, not a copy in each page.
      assetsInlineLimit: (file) => (file.includes('Preview.astro') ? false : undefined),
    },
  },
  integrations: [content.integration, mdx(), pagefind({ folder: new URL('./content/', import.meta.url) })],
});
