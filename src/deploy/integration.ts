import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressFolder } from './compress.ts';
import { headersFile } from './headers-file.ts';
import { headerRules } from './headers.ts';
import { checkRedirects, redirectPage, redirects, redirectsFile } from './redirects.ts';

/**
 * What hosts want beside the pages: old addresses, headers for those that read them from a file, and each text made small. It
 * has to be the last integration, so that it sees what the others made.
 * @param base the base path of the site
 * @param site the origin of the site
 * @param text all that the content says
 */
export function forHosts({ base, site, text }: { base: string; site: string; text: string }): AstroIntegration {
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  let root: URL;
  return {
    name: 'for-hosts',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      // The page of the search and its index say of which content they are: `npm run verify` holds one against the other.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.CONTENT_VERSION': JSON.stringify(version) } } });
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        await writeRedirects(dir, base, site, new Set(pages.map(({ pathname }) => pathname)));
        await writeFile(new URL('pagefind/version.json', dir), JSON.stringify({ content: version }));
        const top = (await readdir(folder, { withFileTypes: true }))
          .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .sort();
        await writeFile(new URL('_headers', dir), headersFile(headerRules(base), base, top));
        // GitHub Pages would leave out what begins with an underscore.
        await writeFile(new URL('.nojekyll', dir), '');
        // Cloudflare makes texts small by itself, and takes 20,000 files at most.
        if (process.env.CF_PAGES || process.env.PRECOMPRESS === 'no') return;
        const began = performance.now();
        const count = await compressFolder(folder, fileURLToPath(new URL('node_modules/.cache/small', root)));
        logger.info(`${count} texts were made small in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
      },
    },
  };
}

async function writeRedirects(dir: URL, base: string, site: string, paths: ReadonlySet<string>): Promise<void> {
  checkRedirects(redirects, paths);
  await writeFile(new URL('_redirects', dir), redirectsFile(redirects, base));
  for (const [from, to] of Object.entries(redirects)) {
    await mkdir(new URL(from, dir), { recursive: true });
    await writeFile(new URL(`${from}index.html`, dir), redirectPage(new URL(base + to, site)));
  }
}
