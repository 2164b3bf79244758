import { hash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keptAt } from '../cache/files.ts';

/**
 * Files of text, which become small; pictures, fonts and the parts of the index are so already. The twin in Markdown of each
 * page stays as it is: thousands of files that are asked for one at a time.
 */
const text = /\.(?:html|css|js|mjs|json|jsonld|svg|csv|txt|xml|ics|webmanifest)$/;

/** Below this many bytes a file takes one packet either way. */
const least = 1024;

/**
 * How much Brotli does for a file, from 6 to 11. Pages are most of the site: 6 makes 17 MB of them small in a second of one
 * core. Those that would take more than one round trip, one in ten, get 10, a megabyte in a second, which leaves a tenth
 * of them out. The longest, forty, and what the pages share, which is loaded often, are few and get the most.
 * @param size in bytes
 */
export function quality(file: string, size: number): number {
  if (file.endsWith('.html')) return size < 48_000 ? 6 : size < 120_000 ? 10 : 11;
  return size > 400_000 ? 6 : 11;
}

/** What a file is called when it is kept small beside itself. */
export const suffixes = ['.br', '.gz'] as const;

/** What else the bytes come from. */
const tools = `${process.versions.brotli} ${process.versions.zlib}`;

const compressors = {
  '.br': (content: Buffer, file: string): Promise<Buffer> =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: quality(file, content.length),
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content: Buffer): Promise<Buffer> => promisify(gzip)(content, { level: 9 }),
};

/**
 * Puts a `.br` and a `.gz` beside each file of text, for hosts that send them as they are. Same text, same bytes.
 * @param folder the built site
 * @param cache a folder that keeps them for the next time; what was not needed this time is forgotten
 * @returns how many files are kept small now
 */
export async function compressFolder(folder: string, cache?: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && text.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const used = new Set<string>();
  const write = async (
    content: Buffer,
    file: string,
    suffix: (typeof suffixes)[number],
    name: string,
  ): Promise<void> => {
    const make = (): Promise<Buffer> => compressors[suffix](content, file);
    if (cache === undefined) return writeFile(file + suffix, await make());
    used.add(name + suffix);
    await keptAt(file + suffix, cache, name + suffix, make);
  };
  let compressed = 0;
  const work = files.values();
  // Zlib works in threads of its own: a few files at a time keep every core busy and little in memory.
  const worker = async (): Promise<void> => {
    for (const file of work) {
      const content = await readFile(file);
      if (content.length < least) continue;
      const madeOf = `${tools} ${quality(file, content.length)} ${hash('sha256', content)}`;
      const name = hash('sha256', madeOf);
      for (const suffix of suffixes) await write(content, file, suffix, name);
      compressed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 3 }, worker));
  if (cache !== undefined) {
    const old = (await readdir(cache).catch(() => [])).filter((name) => !used.has(name));
    for (const name of old) await rm(join(cache, name), { force: true });
  }
  return compressed;
}
