import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveSite } from '../../src/deploy/serve.ts';
import { startBrowser } from '../support/browser.ts';
import { dist } from '../support/dist.ts';
import { pageOfEachKind } from '../support/kinds.ts';
import { withPackages } from './packages.ts';

/** What Lighthouse says of one page: scores from 0 to 100, times in seconds. */
export interface Audited {
  address: string;
  performance: number;
  accessibility: number;
  practices: number;
  /** Undefined where a page asks search engines to leave it out: that alone would lower the score. */
  seo: number | undefined;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  /** Sent, with headers, for the whole page. */
  bytes: number;
  requests: number;
  /** How fast this machine was by the yardstick of Lighthouse, on which a good desk computer has 1,500 to 2,000. */
  machine: number;
  /** What lowered a score, by the names that Lighthouse has for it. */
  lowered: string[];
}

/** As much of a result of Lighthouse as is read here. */
interface Result {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { score: number | null; numericValue?: number; details?: { items?: { url: string; transferSize: number }[] } }
  >;
  environment: { benchmarkIndex: number };
  runtimeError?: { message: string };
}
type Lighthouse = (url: string, flags: Record<string, unknown>) => Promise<{ lhr: Result } | undefined>;

/**
 * Audits pages as Lighthouse does by default: a phone on a slow 4G line, which it works out from a load without limits.
 * @param folder the built site
 * @param runs how often each page is loaded; the middle of each number counts
 */
export async function audit(folder: string, addresses: readonly string[], runs: number): Promise<Audited[]> {
  const packages = await withPackages('lighthouse');
  const { default: lighthouse } = (await import(
    pathToFileURL(join(packages, 'node_modules/lighthouse/core/index.js')).href
  )) as { default: Lighthouse };
  const port = await freePort();
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  const site = await serveSite(folder);
  try {
    const audited: Audited[] = [];
    for (const address of addresses) {
      const all: Audited[] = [];
      for (let run = 0; run < runs; run++) {
        const result = await lighthouse(site.origin + address, { port, logLevel: 'error' });
        if (!result || result.lhr.runtimeError)
          throw new Error(`${address}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
        all.push(read(address, result.lhr));
      }
      audited.push(middle(all));
    }
    return audited;
  } finally {
    await browser.close();
    site.server.close();
  }
}

function read(address: string, { categories, audits, environment }: Result): Audited {
  const score = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  const value = (name: string): number => audits[name]?.numericValue ?? NaN;
  const loads = audits['network-requests']?.details?.items?.filter(({ url }) => /^https?:/.test(url)) ?? [];
  const lowered = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && id !== 'is-crawlable' && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  return {
    address,
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: audits['is-crawlable']?.score === 0 ? undefined : score('seo'),
    fcp: value('first-contentful-paint') / 1000,
    lcp: value('largest-contentful-paint') / 1000,
    tbt: value('total-blocking-time') / 1000,
    cls: value('cumulative-layout-shift'),
    bytes: loads.reduce((total, { transferSize }) => total + transferSize, 0),
    requests: loads.length,
    machine: environment.benchmarkIndex,
    lowered,
  };
}

/** The middle of each number over several loads of a page. */
function middle(all: readonly Audited[]): Audited {
  const [first] = all;
  if (!first) throw new Error('A page is loaded once at least.');
  const of = (name: keyof Audited): unknown => {
    if (typeof first[name] !== 'number') return first[name];
    const ordered = all.map((each) => each[name] as number).sort((a, b) => a - b);
    return ordered[Math.floor(ordered.length / 2)];
  };
  const names = Object.keys(first) as (keyof Audited)[];
  const lowered = [...new Set(all.flatMap((each) => each.lowered))];
  return { ...(Object.fromEntries(names.map((name) => [name, of(name)])) as unknown as Audited), lowered };
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const short = (audited: Audited): string[] =>
  [
    ...(['performance', 'accessibility', 'practices', 'seo'] as const)
      .filter((name) => (audited[name] ?? 100) < 100)
      .map((name) => `${name} ${audited[name]}`),
    audited.lcp > 1 && `LCP ${audited.lcp.toFixed(2)} s`,
    audited.cls > 0 && `CLS ${audited.cls.toFixed(3)}`,
  ].filter((reason) => reason !== false);

/** What to make of the times: Lighthouse takes a phone to be four times slower than the machine it runs on, whatever that is. */
export function onMachine(all: readonly Audited[]): string {
  const speeds = all.map(({ machine }) => machine).sort((a, b) => a - b);
  const speed = Math.round(speeds[Math.floor(speeds.length / 2)] ?? NaN);
  return `This machine came to ${speed} by the yardstick of Lighthouse, where a good desk computer has 1,500 or more: below that, and with other work beside it, TBT and the score of performance say less of the page than of the machine.`;
}

/** Audits one page of each kind of the site as it was built last, and prints what Lighthouse says and what falls short. */
export async function benchLighthouse(runs: number): Promise<void> {
  const all = await audit(dist, pageOfEachKind, runs);
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  console.log(
    [
      row(['Page', 'Perf.', 'Access.', 'Practices', 'SEO', 'FCP', 'LCP', 'TBT', 'CLS', 'Sent', 'Requests']),
      `| --- |${' ---: |'.repeat(10)}`,
      ...all.map((page) =>
        row([
          page.address,
          page.performance,
          page.accessibility,
          page.practices,
          page.seo ?? '–',
          `${page.fcp.toFixed(2)} s`,
          `${page.lcp.toFixed(2)} s`,
          `${(page.tbt * 1000).toFixed(0)} ms`,
          page.cls.toFixed(3),
          `${(page.bytes / 1024).toFixed(1)} KB`,
          page.requests,
        ]),
      ),
      '',
      '– under SEO: the page asks search engines to leave it out, which Lighthouse counts against it.',
      onMachine(all),
      'Below 100, LCP above 1.0 s, or CLS above 0:',
      ...all.flatMap((page) => {
        const reasons = short(page);
        const lowered = page.lowered.length > 0 ? ` (${page.lowered.join(', ')})` : '';
        return reasons.length > 0 ? [`- ${page.address}: ${reasons.join(', ')}${lowered}`] : [];
      }),
    ].join('\n'),
  );
}
