import { stringify, parse } from 'yaml';
import type { ContentFile } from '../../src/reader/records.ts';

/** What is far larger than anything that will be written, beside a content that is as it is. */
export const monsters = {
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
export function withMonsters(files: readonly ContentFile[]): ContentFile[] {
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
    const { answered_by: _answers, disagrees_with: _others, ...rest } = fact;
    return {
      ...rest,
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
