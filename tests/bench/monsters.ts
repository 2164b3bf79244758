import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse, stringify } from 'yaml';
import type { BuildReport } from '../../src/progress/integration.ts';
import { readFolder } from '../../src/reader/folder.ts';
import type { ContentFile } from '../../src/reader/records.ts';
import { contentFolder } from '../support/cut.ts';
import { filesOf } from '../support/dist.ts';
import { projectWith } from '../support/project.ts';

/** What is far larger than anything that will be written, beside a content that is as it is. */
const monsters = {
  /** A long read of this many words, made of the paragraphs of the others. */
  words: 200_000,
  /** An entity that this many facts name. */
  facts: 5000,
  /** A fact that names this many entities. */
  entities: 300,
  /** An entity whose text has this many links. */
  links: 50_000,
};

type Fields = Record<string, unknown>;

/** The content with all the monsters in it. */
function withMonsters(files: readonly ContentFile[]): ContentFile[] {
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const below = (folder: string): ContentFile[] => files.filter(({ path }) => path.startsWith(folder));
  const lists = below('facts/').map(({ text }) => parse(text) as Fields[]);
  const ids = below('entities/').map(({ path }) => path.split('/').at(-1)?.replace('.md', '') ?? '');

  const [, head = ''] = /^(---\n[\s\S]*?\n---\n)/.exec(textOf('explainers/the-deal.mdx')) ?? [];
  const paragraphs = below('explainers/').flatMap(({ text }) =>
    text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replaceAll(/^<Figure.*$/gm, '')
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== ''),
  );
  let long = head.replace(/^order: .*$/m, 'order: 99');
  for (let words = 0, next = 0; words < monsters.words; next++) {
    const paragraph = paragraphs[next % paragraphs.length] ?? '';
    long += `\n${paragraph}\n`;
    words += paragraph.split(/\s+/).length;
  }

  const facts = Array.from({ length: monsters.facts }, (_, number): Fields => {
    const fact = lists.flat()[number % lists.flat().length] ?? {};
    return {
      ...fact,
      answered_by: [],
      disagrees_with: [],
      id: `monster-${number}`,
      ...(fact.weight === 'disputed' && { note: 'Disputed.' }),
      entities: [...(fact.entities as string[]), 'monster-of-facts'],
    };
  });
  const [first = {}] = lists.flat();
  facts.push({ ...first, id: 'monster-of-entities', entities: ids.slice(0, monsters.entities) });

  const entity = (name: string, text: string): string =>
    `---\n${stringify({ name, topic: 'deal', summary: `${name}, to see what the site can bear.` })}---\n\n${text}\n`;
  const links = Array.from({ length: monsters.links }, (_, number) => `[[${ids[number % ids.length] ?? ''}]]`);
  const inParagraphs = Map.groupBy(links, (_, index) => Math.floor(index / 50));
  return [
    ...files.map((file) =>
      file.path === 'facts/deal.yaml' ? { ...file, text: `${file.text}\n${stringify(facts, { lineWidth: 0 })}` } : file,
    ),
    { path: 'explainers/monster.mdx', text: long },
    { path: 'entities/term/monster-of-facts.md', text: entity('Monster of facts', 'Many facts name it.') },
    {
      path: 'entities/term/monster-of-links.md',
      text: entity(
        'Monster of links',
        [...inParagraphs.values()].map((some) => `Links to ${some.join(', ')}.`).join('\n\n'),
      ),
    },
  ];
}

/** Builds the content with the monsters in it, and prints what that takes and how heavy the pages become. */
export async function benchMonsters(): Promise<void> {
  const project = await projectWith(withMonsters(await readFolder(contentFolder)));
  try {
    const report = join(project.folder, 'report.json');
    const dist = await project.build({ BUILD_REPORT: report });
    const { stages, memory } = JSON.parse(await readFile(report, 'utf8')) as BuildReport;
    const pages = await Promise.all(
      (await filesOf(dist))
        .filter((file) => file.endsWith('index.html'))
        .map(async (file) => {
          const html = await readFile(join(dist, file));
          return { file, html: html.length, elements: html.toString().match(/<[a-z]/g)?.length ?? 0 };
        }),
    );
    console.log(`build   ${stages.at(-1)?.seconds.toFixed(0) ?? ''} s, ${pages.length} pages`);
    console.log(`memory  ${(memory / 1024).toFixed(1)} GB at most\n`);
    const heaviest = pages.sort((a, b) => b.html - a.html).slice(0, 12);
    for (const { file, html, elements } of heaviest) {
      const sent = brotliCompressSync(await readFile(join(dist, file)), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
      }).length;
      console.log(
        `${kilobytes(sent)} sent, ${kilobytes(html)} of HTML, ${String(elements).padStart(6)} elements  ${file}`,
      );
    }
  } finally {
    await project.remove();
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`.padStart(8);
