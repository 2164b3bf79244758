import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { pack } from './pack.ts';

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/**
 * Makes the service worker with the site, and for it all files of the search in one. Comes behind what makes the search.
 * @param off makes a worker that takes itself away instead
 */
export function offline({ off }: { off: boolean }): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (off) {
          await writeFile(join(folder, 'sw.js'), await workerThatLeaves());
          logger.info('Readers who have the service worker will lose it.');
          return;
        }
        const packed = gzipSync(pack(await searchFiles(join(folder, 'pagefind'))), { level: 9 });
        const name = `search.${hashOf(packed)}.pack`;
        await mkdir(join(folder, 'offline'), { recursive: true });
        await writeFile(join(folder, 'offline', name), packed);
        const page = await readFile(join(folder, 'offline/index.html'), 'utf8');
        const worker = await workerOf({ page, base, pack: `${base}offline/${name}` });
        await writeFile(join(folder, 'sw.js'), worker);
        logger.info(`The service worker has ${worker.length} bytes, the search for it ${packed.length}.`);
      },
    },
  };
}

/** All files of the search; what Pagefind has compressed by itself goes plain, which compresses better as a whole. */
async function searchFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = new Map<string, Uint8Array>();
  // One after the other: a large index has more files than may be open at once.
  for (const file of files) {
    const content = await readFile(file);
    const compressed = content[0] === 0x1f && content[1] === 0x8b;
    read.set(relative(folder, file).split(sep).join('/'), compressed ? gunzipSync(content) : content);
  }
  return read;
}

/**
 * The service worker of a build: the same for the same search, offline page and code, and another one otherwise.
 * @param page the HTML of the page that stands in for others
 */
function workerOf({ page, base, pack }: { page: string; base: string; pack: string }): Promise<string> {
  const fallback = `${base}offline/`;
  // Their names hold their hashes.
  const assets = new Set([...page.matchAll(/"([^"]*_astro\/[^"]+)"/g)].map(([, url = '']) => url));
  const precache = [
    { url: fallback, revision: hashOf(page) },
    ...[...assets].sort().map((url) => ({ url, revision: null })),
  ];
  return bundled('worker.ts', { precache, fallback, pack });
}

/** The worker that ends all others. */
export const workerThatLeaves = (): Promise<string> => bundled('off.ts', {});

async function bundled(file: string, known: object): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', BUILD: JSON.stringify(known) },
  });
  return outputFiles[0]?.text ?? '';
}
