import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressFolder } from './compress.ts';
import { headersFile } from './headers-file.ts';
import { headerRules } from './headers.ts';

/**
 * What hosts want beside the pages: headers for those that read them from a file, and each text made small. It has to be the
 * last integration, so that it sees what the others made.
 * @param base the base path of the site
 */
export function forHosts({ base }: { base: string }): AstroIntegration {
  return {
    name: 'for-hosts',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const top = (await readdir(folder, { withFileTypes: true }))
          .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .sort();
        await writeFile(new URL('_headers', dir), headersFile(headerRules(base), base, top));
        // GitHub Pages would leave out what begins with an underscore.
        await writeFile(new URL('.nojekyll', dir), '');
        // Cloudflare makes texts small by itself, and takes 20,000 files at most.
        if (process.env.CF_PAGES || process.env.PRECOMPRESS === 'no') return;
        const began = performance.now();
        const count = await compressFolder(folder);
        logger.info(`${count} texts were made small in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
      },
    },
  };
}
