import { readFile } from 'node:fs/promises';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadedLate } from '../../src/deploy/late-script.ts';
import { quality } from '../../src/deploy/compress.ts';
import { dist, pagesOf } from '../support/dist.ts';
import type { BuiltPage } from '../support/dist.ts';
import { budgets } from './budgets.ts';

/** As the build compresses a file of that name. */
const compressed = (content: string | Buffer, name = 'index.html'): Buffer =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality(name, Buffer.byteLength(content)) },
  });

/** A page as hosts send it: as the build compressed it, if it did. */
const sentOf = ({ address, html }: BuiltPage): Promise<Buffer> =>
  readFile(`${dist}${address.replace(/\/$/, '/index.html').slice(1)}.br`).catch(() => compressed(html));

let pages: { page: BuiltPage; sent: Buffer }[];
beforeAll(async () => {
  const built = await pagesOf(dist);
  pages = await Promise.all(
    built
      .filter(({ html }) => !html.includes('http-equiv="refresh"'))
      .map(async (page) => ({ page, sent: await sentOf(page) })),
  );
});

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const median = (sizes: readonly number[]): number =>
  [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
const withoutFigures = (html: string): string => html.replaceAll(/<figure[\s\S]*?<\/figure>/g, '');

/** What a page loads by itself from the site: scripts, the first letters, its icon. */
const loadsOf = ({ html }: BuiltPage): string[] =>
  [
    ...[...html.matchAll(/<(?:script|link)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => tag.startsWith('<script') || /rel="(?:preload|icon|modulepreload)"/.test(tag))
      .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []),
    ...loadedLate(html),
  ].map((address) => address.slice(1));

const sizes = new Map<string, Promise<number>>();
/** The size of a file as it is sent. */
function sizeOf(file: string): Promise<number> {
  const size =
    sizes.get(file) ??
    readFile(dist + file).then((content) =>
      /\.(?:js|svg|css)$/.test(file) ? compressed(content, file).length : content.length,
    );
  sizes.set(file, size);
  return size;
}
const loaded = async (page: BuiltPage, wanted = /./): Promise<number> =>
  sum(
    await Promise.all(
      loadsOf(page)
        .filter((file) => wanted.test(file))
        .map(sizeOf),
    ),
  );

/** Pages over a budget, each with the part and the bytes over. */
const over = (list: readonly { page: BuiltPage; size: number }[], part: string, budget: number): string[] =>
  list
    .filter(({ size }) => size > budget)
    .map(({ page, size }) => `${page.address} ${part}: ${size - budget} bytes over`);

describe('weight', () => {
  it('lets the first round trip of every page carry its head, its style and the beginning of its text', () => {
    const late = pages.flatMap(({ page, sent }) => {
      const first = brotliDecompressSync(sent.subarray(0, budgets.firstView.bytes), {
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      }).toString();
      const main = first.slice(first.indexOf('<main')).replaceAll(/<(script|style|svg)[\s\S]*?(?:<\/\1>|$)/g, '');
      const words = main.replaceAll(/<[^>]*>?/g, ' ').match(/\S+/g)?.length ?? 0;
      const enough = sent.length <= budgets.firstView.bytes || words >= budgets.firstView.words;
      return first.includes('</head>') && first.includes('<main') && enough ? [] : [`${page.address}: ${words} words`];
    });
    expect(late).toEqual([]);
  });

  it('asks for no script before a page stands, but on the page of the search', () => {
    const asking = pages.filter(({ page }) => /<script[^>]* src=/.test(page.html)).map(({ page }) => page.address);
    expect(asking).toEqual(['/search/']);
    expect(
      pages.filter(({ page }) => loadedLate(page.html).length === 0 && !page.address.startsWith('/embed/')),
    ).toEqual([]);
  });

  it('keeps the median page within one round trip, whole', () => {
    expect(median(pages.map(({ sent }) => sent.length))).toBeLessThanOrEqual(budgets.median);
  });

  it('keeps every page with its scripts, without figures, within its budget', async () => {
    const list = await Promise.all(
      pages.map(async ({ page, sent }) => {
        const scripts = await loaded(page, /\.js$/);
        // A page that fits with its figures fits without.
        const html = sent.length + scripts > budgets.page ? compressed(withoutFigures(page.html)).length : sent.length;
        return { page, size: html + scripts };
      }),
    );
    expect(over(list, 'page', budgets.page)).toEqual([]);
  });

  it('keeps the scripts of every page within their budget', async () => {
    const list = await Promise.all(
      pages.map(async ({ page }) => {
        const own = [...page.html.matchAll(/<script(?![^>]*(?:src=|json|speculation))[^>]*>([\s\S]*?)<\/script>/g)];
        const inline = own.length > 0 ? compressed(own.map(([, script]) => script).join('')).length : 0;
        return { page, size: inline + (await loaded(page, /\.js$/)) };
      }),
    );
    expect(over(list, 'scripts', budgets.scripts)).toEqual([]);
  });

  it('keeps the median long read and the first page within theirs, with letters, scripts and icon', async () => {
    const home = pages.find(({ page }) => page.address === '/');
    if (!home) throw new Error('There is no first page.');
    expect(
      over([{ page: home.page, size: home.sent.length + (await loaded(home.page)) }], 'all', budgets.home.bytes),
    ).toEqual([]);
    expect(1 + loadsOf(home.page).length).toBeLessThanOrEqual(budgets.home.requests);
    const reads = pages.filter(({ page }) => page.html.includes('class="explainer-head"'));
    expect(reads.length).toBeGreaterThan(5);
    const whole = await Promise.all(
      reads.map(async ({ page }) => compressed(withoutFigures(page.html)).length + (await loaded(page))),
    );
    expect(median(whole)).toBeLessThanOrEqual(budgets.longRead.bytes);
    for (const { page } of reads)
      expect(1 + loadsOf(page).length, page.address).toBeLessThanOrEqual(budgets.longRead.requests);
  });
});
