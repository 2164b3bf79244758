import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aside, early } from '../aside/aside.ts';
import { readContent, readFolder } from '../reader/folder.ts';
import { basePath } from '../site/address.ts';
import { makeSearchBundle } from './bundle.ts';
import type { SearchBundle } from './bundle.ts';

/**
 * Makes the search with the site, from the records themselves: the build writes it to `dist/pagefind/`, having begun
 * with it before the pages; the development server makes it when the search is first opened and after each change.
 */
export function pagefind({ folder }: { folder: URL }): AstroIntegration {
  const path = fileURLToPath(folder);
  let begun: Promise<SearchBundle> | undefined;
  return {
    name: 'pagefind',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const prefix = `${basePath(server.config.base)}pagefind/`;
        let bundle: Promise<SearchBundle> | undefined;
        server.watcher.on('all', (_event, changed) => {
          if (changed.startsWith(path)) bundle = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost');
          // The server may have taken the base path off already.
          const name = [prefix, '/pagefind/']
            .map((start) => (url.pathname.startsWith(start) ? url.pathname.slice(start.length) : undefined))
            .find(Boolean);
          if (name === undefined) return next();
          bundle ??= bundleOf(path);
          bundle
            .then((files) => {
              const content = files.get(name);
              if (!content) return next();
              response.setHeader('Content-Type', contentType(name));
              response.end(content);
            })
            .catch((error: unknown) => {
              logger.error(`The search index could not be made: ${String(error)}`);
              next();
            });
        });
      },
      'astro:build:start': () => {
        begun = early(aside<SearchBundle>('src/search/integration.ts', 'bundleOf', path));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const bundle = await (begun ?? bundleOf(path));
        for (const [name, content] of bundle) {
          const file = fileURLToPath(new URL(`pagefind/${name}`, dir));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(
          `${[...bundle.keys()].filter((name) => name.startsWith('fragment/')).length} texts can be searched.`,
        );
      },
    },
  };
}

/** The search of a content folder. */
export const bundleOf = async (folder: string): Promise<SearchBundle> =>
  makeSearchBundle(readContent(await readFolder(folder)).records);

function contentType(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript';
  if (name.endsWith('.json')) return 'application/json';
  return 'application/octet-stream';
}
