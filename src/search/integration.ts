import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { readContent, readFolder } from '../reader/folder.ts';
import { basePath } from '../site/address.ts';
import { searchRecords } from './records.ts';

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/**
 * Makes the search index with the site.
 *
 * The build indexes the pages in `dist/` that bear `data-pagefind-body`, and writes `dist/pagefind/`. The development server,
 * which has no built pages, indexes the texts of the records, when the search is first opened and after each change.
 */
export function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const prefix = `${basePath(server.config.base)}pagefind/`;
        const folder = fileURLToPath(new URL('content/', `file://${server.config.root}/`));
        let files: Promise<Map<string, Uint8Array>> | undefined;
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder)) files = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost');
          // The server may have taken the base path off already.
          const name = [prefix, '/pagefind/']
            .map((start) => (url.pathname.startsWith(start) ? url.pathname.slice(start.length) : undefined))
            .find(Boolean);
          if (name === undefined) return next();
          files ??= indexRecords(folder, prefix.slice(0, -'pagefind/'.length));
          files
            .then((all) => {
              const content = all.get(name);
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
      'astro:build:done': async ({ dir, logger }) => {
        await withIndex(async (index) => {
          const { errors, page_count } = await index.addDirectory({ path: fileURLToPath(dir) });
          failOn(errors);
          failOn((await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) })).errors);
          logger.info(`${page_count} pages can be searched.`);
        });
      },
    },
  };
}

async function indexRecords(folder: string, base: string): Promise<Map<string, Uint8Array>> {
  const { records } = readContent(await readFolder(folder));
  return withIndex(async (index) => {
    for (const record of searchRecords(records, base)) failOn((await index.addCustomRecord(record)).errors);
    const { errors, files } = await index.getFiles();
    failOn(errors);
    return new Map(files.map(({ path, content }) => [path.replace(/^\/?(?:pagefind\/)?/, ''), content]));
  });
}

async function withIndex<Result>(use: (index: Index) => Promise<Result>): Promise<Result> {
  const { index, errors } = await createIndex({
    forceLanguage: 'en',
    // Numbers of notes and labels above headings would stand in the excerpts.
    excludeSelectors: ['.cite', '.kicker'],
  });
  failOn(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  try {
    return await use(index);
  } finally {
    await index.deleteIndex();
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

function contentType(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript';
  if (name.endsWith('.css')) return 'text/css';
  if (name.endsWith('.json')) return 'application/json';
  return 'application/octet-stream';
}
