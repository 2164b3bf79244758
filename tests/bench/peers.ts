import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFolder } from '../../src/deploy/compress.ts';
import { readFolder } from '../../src/reader/folder.ts';
import { siteOrigin } from '../../src/site/address.ts';
import { contentFolder } from '../support/cut.ts';
import { dist, filesOf, pagesOf } from '../support/dist.ts';
import { projectWith } from '../support/project.ts';
import { audit, onMachine } from './lighthouse.ts';
import type { Audited } from './lighthouse.ts';
import { run, withPackages } from './packages.ts';

/** Another way to make a site of the same text. */
interface Peer {
  name: string;
  /** Its folder, below `peers/`. */
  folder: string;
  /** Where it takes texts from. */
  text: string;
  /** The commands that build it. */
  commands: readonly (readonly [string, ...string[]])[];
  /** What it keeps from one build to the next. */
  keeps: readonly string[];
  /** What its pages have and lack beside ours. */
  has: string;
}

const peers: readonly Peer[] = [
  {
    name: 'Starlight',
    folder: 'starlight',
    text: 'src/content/docs',
    commands: [['node_modules/.bin/astro', 'build']],
    keeps: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    has: 'its own look with a sidebar of the main pages, contents, themes and search in a dialog, a sitemap; footnotes as Markdown has them; no figures, maps, previews of links, cards, feeds, data files, book or offline reading.',
  },
  {
    name: 'Eleventy',
    folder: 'eleventy',
    text: 'text',
    commands: [
      ['node_modules/.bin/eleventy', '--quiet'],
      ['node_modules/.bin/pagefind', '--site', 'dist'],
    ],
    keeps: ['.cache'],
    has: 'one plain layout with its style inlined, fonts of the device, no script but on its search page; footnotes as Markdown has them; nothing of what else we have.',
  },
];

interface Measured {
  name: string;
  /** Seconds of a build, with nothing kept and after another. */
  cold: number;
  warm: number;
  pages: number;
  longRead: Audited;
  entity: Audited;
}

/**
 * Builds the text of this site, which its Markdown twins hold with all notes, with two other generators in a plain and good
 * set-up of each, and prints what that takes beside this site with everything it has.
 * @param runs how often each is built and each page loaded; the middle counts
 */
export async function benchPeers(runs: number): Promise<void> {
  const { longRead, entity } = await middlePages();
  const measure = async (name: string, folder: string, times: { cold: number; warm: number }): Promise<Measured> => {
    const [ofLongRead, ofEntity] = await audit(folder, [longRead, entity], runs);
    if (!ofLongRead || !ofEntity) throw new Error(`${name} has not both pages.`);
    return { name, ...times, pages: (await pagesOf(folder)).length, longRead: ofLongRead, entity: ofEntity };
  };
  const all = [await measure('This site', dist, await timeOfOurs(runs))];
  for (const peer of peers) {
    const { folder, ...times } = await build(peer, runs);
    all.push(await measure(peer.name, folder, times));
  }
  console.log(`${table(all)}\n`);
  console.log(`The long read is ${longRead}, the entity ${entity}: each the median of its kind in bytes.`);
  console.log('What is sent is all that a first visit loads, compressed in the same way and with its headers.');
  console.log('Our build also draws the figures and cards, writes the twins, data, feeds and book, and compresses;');
  console.log(
    'the peers are compressed after their builds. Our service worker loads what it keeps once a page stands.',
  );
  console.log(onMachine(all.flatMap((measured) => [measured.longRead, measured.entity])));
  for (const { name, has } of peers) console.log(`${name}: ${has}`);
  const [ours, ...theirs] = all;
  for (const peer of theirs)
    if (ours) console.log(`${peer.name} is ahead of us in: ${ahead(peer, ours).join(', ') || 'nothing of this'}.`);
}

/** In which of what a reader waits for a peer is ahead. */
const ahead = (peer: Measured, ours: Measured): string[] =>
  (['longRead', 'entity'] as const).flatMap((page) =>
    (['bytes', 'requests', 'lcp'] as const)
      .filter((name) => peer[page][name] < ours[page][name])
      .map((name) => `${name === 'lcp' ? 'LCP' : name} of the ${page === 'entity' ? 'entity' : 'long read'}`),
  );

/** The long read and the page of an entity that are in the middle of their kind in bytes sent. */
async function middlePages(): Promise<{ longRead: string; entity: string }> {
  const pages = await pagesOf(dist);
  const middle = async (wanted: (html: string, address: string) => boolean): Promise<string> => {
    const sizes = await Promise.all(
      pages
        .filter(({ html, address }) => wanted(html, address))
        .map(async ({ address }) => ({ address, size: (await readFile(`${dist}${address}index.html.br`)).length })),
    );
    return sizes.sort((a, b) => a.size - b.size)[Math.floor(sizes.length / 2)]?.address ?? '';
  };
  const ofEntity = /^\/(?:people|organisations|countries|measures|terms|places|products)\/[^/]+\/$/;
  return {
    longRead: await middle((html) => html.includes('class="explainer-head"')),
    entity: await middle((_, address) => ofEntity.test(address)),
  };
}

/** How long builds of this site take, in a copy of the project. */
async function timeOfOurs(runs: number): Promise<{ cold: number; warm: number }> {
  const content = await readFolder(contentFolder);
  return timed(runs, async () => {
    const project = await projectWith(content);
    return { build: async () => void (await project.build()), remove: project.remove };
  });
}

/** Builds a peer of the texts of this site and compresses it as ours is. */
async function build(peer: Peer, runs: number): Promise<{ folder: string; cold: number; warm: number }> {
  const at = await withPackages(`peers/${peer.folder}`);
  await mkdir(join(at, 'public'), { recursive: true });
  await cp(fileURLToPath(new URL('../../public/favicon.svg', import.meta.url)), join(at, 'public/favicon.svg'));
  for (const file of (await filesOf(dist)).filter((name) => name.endsWith('.md'))) {
    const to = join(at, peer.text, file);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, asText(await readFile(join(dist, file), 'utf8')));
  }
  const clear = async (): Promise<void> => {
    for (const kept of ['dist', ...peer.keeps]) await rm(join(at, kept), { recursive: true, force: true });
  };
  const times = await timed(runs, async () => {
    await clear();
    return {
      build: async () => {
        for (const [command, ...args] of peer.commands) await run(join(at, command), args, at);
      },
      remove: async () => undefined,
    };
  });
  const folder = join(at, 'dist');
  await compressFolder(folder);
  return { folder, ...times };
}

/** A twin as the others take it: its title in the front matter, its links within the site. */
function asText(twin: string): string {
  const [, title = '', text = ''] = /^# (.+)\n([\s\S]*)$/.exec(twin) ?? [];
  const plain = title.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '');
  return `---\ntitle: ${JSON.stringify(plain)}\n---\n${text.replaceAll(`](${siteOrigin(process.env.SITE_URL)}/`, '](/')}`;
}

/** The middle time of a build where nothing is kept, and of another right after it, in seconds. */
async function timed(
  runs: number,
  begin: () => Promise<{ build: () => Promise<void>; remove: () => Promise<void> }>,
): Promise<{ cold: number; warm: number }> {
  const times: { cold: number; warm: number }[] = [];
  for (let count = 0; count < runs; count++) {
    const { build: once, remove } = await begin();
    try {
      const [start, half] = [performance.now(), (await once(), performance.now())];
      await once();
      times.push({ cold: (half - start) / 1000, warm: (performance.now() - half) / 1000 });
    } finally {
      await remove();
    }
  }
  const middle = (name: 'cold' | 'warm'): number =>
    times.map((time) => time[name]).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
  return { cold: middle('cold'), warm: middle('warm') };
}

/** The measurements as a table in Markdown, with each peer's as a multiple of ours. */
function table(all: readonly Measured[]): string {
  const row = (name: string, value: (measured: Measured) => number, written: (value: number) => string): string => {
    const [ours = NaN, ...theirs] = all.map(value);
    return `| ${[name, written(ours), ...theirs.map((each) => `${written(each)} (${(each / ours).toFixed(2)}×)`)].join(' | ')} |`;
  };
  const seconds = (value: number): string => `${value.toFixed(0)} s`;
  const exact = (value: number): string => `${value.toFixed(2)} s`;
  const count = (value: number): string => value.toLocaleString('en-GB');
  const kilobytes = (value: number): string => `${(value / 1024).toFixed(1)} KB`;
  const ofPage = (name: string, page: 'longRead' | 'entity'): string[] => [
    row(`${name}: sent`, (measured) => measured[page].bytes, kilobytes),
    row('– requests', (measured) => measured[page].requests, count),
    row('– LCP', (measured) => measured[page].lcp, exact),
    row('– performance', (measured) => measured[page].performance, count),
    row('– accessibility', (measured) => measured[page].accessibility, count),
  ];
  return [
    `| | ${all.map(({ name }) => name).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(all.length)}`,
    row('Build, nothing kept', ({ cold }) => cold, seconds),
    row('Build after a build', ({ warm }) => warm, seconds),
    row('Pages', ({ pages }) => pages, count),
    ...ofPage('Long read', 'longRead'),
    ...ofPage('Entity', 'entity'),
  ].join('\n');
}
