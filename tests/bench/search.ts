import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { serveSite } from '../../src/deploy/serve.ts';
import { readContent, readFolder } from '../../src/reader/folder.ts';
import { makeSearchBundle } from '../../src/search/bundle.ts';
import type { SiteRecords } from '../../src/graph/records.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { dist } from '../support/dist.ts';
import { searchFor } from '../support/search.ts';

/*
 * Measures the search of the built site in a Chromium: what it loads, how long a query takes, and how the index grows.
 * It is served as a host does, and all that is sent counts, with the headers.
 */

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export async function benchSearch(): Promise<void> {
  const judged = parse(await readFile(new URL('../search/judged.yaml', import.meta.url), 'utf8')) as {
    query: string;
  }[];
  const browser = await startBrowser();
  const site = await serveSite(dist);
  // With their headers, to pages and workers alike.
  const sockets = new Set<Socket>();
  site.server.on('connection', (socket) => sockets.add(socket));
  let sent = 0;
  /** What was sent since the last time. */
  const take = (): number => {
    const before = sent;
    sent = [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
    return sent - before;
  };
  try {
    const { page } = await openPage(browser, site.origin);
    await page.goto('/about/', { waitUntil: 'networkidle' });
    take();
    await page.keyboard.press('/');
    await searchFor(page, 'huawei');
    console.log(`first search, cold      ${kilobytes(take())}: interface, index and results`);
    await page.reload({ waitUntil: 'networkidle' });
    take();
    await page.keyboard.press('/');
    await searchFor(page, 'huawei');
    console.log(`first search, warm      ${kilobytes(take())} not from the cache`);
    const bytes: number[] = [];
    for (const { query } of judged) {
      await searchFor(page, query);
      bytes.push(take());
    }
    const ordered = inOrder(bytes);
    console.log(
      `a further query         ${kilobytes(at(ordered, 0.5))} median, ${kilobytes(at(ordered, 0.95))} 95th percentile, ${kilobytes(at(ordered, 1))} most`,
    );
    const times = inOrder(
      await timeQueries(
        page,
        judged.map(({ query }) => query),
      ),
    );
    console.log(
      `time of a query         ${at(times, 0.5).toFixed(1)} ms median, ${at(times, 0.95).toFixed(1)} ms 95th percentile, of ${times.length} once loaded`,
    );
  } finally {
    await browser.close();
    site.server.close();
  }
  const { records } = readContent(await readFolder(fileURLToPath(new URL('../../content/', import.meta.url))));
  for (const times of [1, 5, 10]) {
    const bundle = await makeSearchBundle(repeated(records, times));
    const sizes = [...bundle.values()].map(({ length }) => length);
    const first = [...bundle]
      .filter(([name]) => /\.pf_meta$|^(?:documents|vocabulary)\.json$/.test(name))
      .reduce((sum, [name, content]) => sum + (name.endsWith('.json') ? gzipSync(content).length : content.length), 0);
    console.log(
      `index at ${String(times).padStart(2)}×            ${kilobytes(sizes.reduce((sum, size) => sum + size, 0))} in ${sizes.length} files, ${kilobytes(first)} of it loaded first`,
    );
  }
}

/** How long each query takes from the end of the pause in typing until its results stand there, everything being loaded. */
async function timeQueries(page: Page, queries: readonly string[]): Promise<number[]> {
  await page.goto('/search/');
  for (const query of queries) await searchFor(page, query);
  return page.evaluate(async (all) => {
    const panel = document.querySelector('search-panel') as HTMLElement & {
      state: object;
      show(state: object): Promise<void>;
    };
    const times: number[] = [];
    for (const query of all) {
      const start = performance.now();
      await panel.show({ ...panel.state, query });
      times.push(performance.now() - start);
    }
    return times;
  }, queries);
}

/** The content as it would be with more of it: facts and sources under further names, with words of their own. */
function repeated(records: SiteRecords, times: number): SiteRecords {
  const copies = Array.from({ length: times - 1 }, (_, copy) => `copy${copy + 2}`);
  const facts = copies.flatMap((copy) =>
    records.facts.map((fact) => ({
      ...fact,
      id: `${fact.id}-${copy}`,
      data: { ...fact.data, statement: `${fact.data.statement} ${copy}` },
    })),
  );
  const sources = copies.flatMap((copy) =>
    records.sources.map((source) => ({
      ...source,
      id: `${source.id}-${copy}`,
      data: { ...source.data, title: `${source.data.title} ${copy}` },
    })),
  );
  const entities = copies.flatMap((copy) =>
    records.entities.map((entity) => ({
      ...entity,
      id: `${entity.id}-${copy}`,
      data: { ...entity.data, name: `${entity.data.name} ${copy}`, names: {}, also: [] },
    })),
  );
  return {
    ...records,
    facts: [...records.facts, ...facts],
    sources: [...records.sources, ...sources],
    entities: [...records.entities, ...entities],
  };
}
