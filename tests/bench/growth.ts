import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildReport } from '../../src/progress/integration.ts';
import { readFolder } from '../../src/reader/folder.ts';
import type { ContentFile } from '../../src/reader/records.ts';
import { contentFolder } from '../support/cut.ts';
import { projectWith } from '../support/project.ts';
import { grown } from './grown.ts';

/** The parts of a build, by the names of its stages. What fits none is `other`. */
const parts: Record<string, RegExp> = {
  'reading, checking': /^reading and checking|^checked-content/,
  code: /^putting the code/,
  graph: /^reading the records/,
  pages: /\.astro$/,
  figures: /^figures\//,
  cards: /^cards\//,
  'data, twins, book': /\.ts$/,
  search: /^pagefind/,
  compression: /^for-hosts/,
};

/** What a build of a part or a multiple of the content took, and what came of it. */
interface Measured {
  times: number;
  seconds: number;
  /** Seconds by part. */
  parts: Record<string, number>;
  /** The most memory, in MB. */
  memory: number;
  pages: number;
  files: number;
  /** The size of the site, and of the index of the search in it, in MB. */
  size: number;
  index: number;
  /** Seconds of a build after one fact was changed. */
  rebuild?: number;
}

/**
 * Builds the content once and several times over, each in a copy of the project that has built nothing before, and prints
 * how time, memory and the site grow.
 */
export async function benchGrowth(sizes: readonly number[]): Promise<void> {
  const files = await readFolder(contentFolder);
  const all: Measured[] = [];
  for (const times of sizes) {
    all.push(await measure(grown(files, times), times, all.length === 0));
    console.log(`${table(all)}\n`);
  }
  const [first] = all;
  for (const each of all.slice(1)) if (first) console.log(growth(first, each));
}

/** @param rebuilt whether to build a second time, after one fact was changed */
async function measure(content: readonly ContentFile[], times: number, rebuilt: boolean): Promise<Measured> {
  const project = await projectWith(content);
  try {
    const report = join(project.folder, 'report.json');
    const build = async (): Promise<BuildReport & { dist: string }> => {
      const dist = await project.build({ BUILD_REPORT: report });
      return { dist, ...(JSON.parse(await readFile(report, 'utf8')) as BuildReport) };
    };
    const changedAndBuilt = async (): Promise<BuildReport> => {
      const deal = join(project.folder, 'content/facts/deal.yaml');
      const text = await readFile(deal, 'utf8');
      await writeFile(deal, text.replace('signed an agreement', 'signed in Moscow an agreement'));
      return build();
    };
    const { dist, stages, memory } = await build();
    const sizes = await sizesOf(dist);
    const sum = (wanted: (file: string) => boolean): number =>
      [...sizes].filter(([file]) => wanted(file)).reduce((total, [, bytes]) => total + bytes, 0) / 1024 ** 2;
    const seconds = secondsOf(stages, 'in all');
    const inParts = Object.fromEntries(Object.keys(parts).map((part) => [part, 0]));
    for (const { name, seconds: taken } of stages) {
      const part = Object.keys(parts).find((each) => parts[each]?.test(name));
      if (part !== undefined) inParts[part] = (inParts[part] ?? 0) + taken;
    }
    const measured: Measured = {
      times,
      seconds,
      parts: { ...inParts, other: seconds - Object.values(inParts).reduce((total, each) => total + each, 0) },
      memory,
      pages: [...sizes.keys()].filter((file) => file.endsWith('.html')).length,
      files: sizes.size,
      size: sum(() => true),
      index: sum((file) => file.startsWith('pagefind/')),
    };
    return rebuilt ? { ...measured, rebuild: secondsOf((await changedAndBuilt()).stages, 'in all') } : measured;
  } finally {
    await project.remove();
  }
}

const secondsOf = (stages: BuildReport['stages'], wanted: string): number =>
  stages.find(({ name }) => name === wanted)?.seconds ?? NaN;

async function sizesOf(folder: string): Promise<Map<string, number>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = new Map<string, number>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    sizes.set(path.slice(folder.length + 1), (await stat(path)).size);
  }
  return sizes;
}

/** The measurements as a table in Markdown. */
function table(all: readonly Measured[]): string {
  const row = (name: string, value: (measured: Measured) => string): string =>
    `| ${[name, ...all.map(value)].join(' | ')} |`;
  return [
    row('Content', ({ times }) => `${times}×`),
    `| --- |${' ---: |'.repeat(all.length)}`,
    row('Pages', ({ pages }) => inThousands(pages)),
    row('Build', ({ seconds }) => `${seconds.toFixed(0)} s`),
    ...[...Object.keys(parts), 'other'].map((part) =>
      row(`– ${part}`, (measured) => `${(measured.parts[part] ?? 0).toFixed(1)} s`),
    ),
    row('Build after one changed fact', ({ rebuild, seconds }) =>
      rebuild === undefined ? '' : `${rebuild.toFixed(0)} s (${((rebuild / seconds) * 100).toFixed(0)} %)`,
    ),
    row('Memory at most', ({ memory }) => `${(memory / 1024).toFixed(1)} GB`),
    row('Site', ({ size, files }) => `${size.toFixed(0)} MB in ${inThousands(files)} files`),
    row('Search index', ({ index }) => `${index.toFixed(1)} MB`),
  ].join('\n');
}

const inThousands = (count: number): string => count.toLocaleString('en-GB');

/** How a build grew. What it takes to put the code together does not depend on the content. */
function growth(from: Measured, to: Measured): string {
  const fixed = from.parts.code ?? 0;
  const time = (to.seconds - fixed) / (from.seconds - fixed);
  return `${to.times}× the content: ${time.toFixed(1)}× the time over putting the code together, ${(to.memory / from.memory).toFixed(1)}× the memory`;
}
