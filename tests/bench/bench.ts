import { readFile, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'astro';
import { dist, filesOf } from '../support/dist.ts';
import { benchSearch } from './search.ts';

/*
 * Measures a build in this process: how long it takes, the most memory it holds, and what it weighs.
 * Times vary with the machine; compare medians of several runs on the same one. `npm run bench -- search` measures the search of
 * the site as it was built last.
 */
if (process.argv[2] === 'search') {
  await benchSearch();
  process.exit();
}
const root = fileURLToPath(new URL('../..', import.meta.url));
await rm(dist, { recursive: true, force: true });
const start = performance.now();
await build({ root, logLevel: 'error' });
const seconds = (performance.now() - start) / 1000;

const files = await filesOf(dist);
const pages = files.filter((file) => file.endsWith('.html'));
const weights = (await Promise.all(pages.map(async (page) => gzipSync(await readFile(dist + page)).length))).sort(
  (a, b) => a - b,
);
const index = await Promise.all(
  files.filter((file) => file.startsWith('pagefind/')).map(async (file) => (await stat(dist + file)).size),
);
const kilobytes = (bytes = 0): string => `${(bytes / 1024).toFixed(1)} KB`;

console.log(`build            ${seconds.toFixed(1)} s, ${pages.length} pages`);
console.log(`memory           ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most`);
console.log(`page, median     ${kilobytes(weights[Math.floor(weights.length / 2)])} of HTML with its style, gzip`);
console.log(`page, heaviest   ${kilobytes(weights.at(-1))}`);
console.log(`search index     ${kilobytes(index.reduce((sum, size) => sum + size, 0))} in ${index.length} files`);
