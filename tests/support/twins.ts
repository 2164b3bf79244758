import { fileURLToPath } from 'node:url';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { chartFigures } from '../../src/figures/charts/chart.ts';
import { pending } from '../../src/epub/addresses.ts';
import type { Book } from '../../src/epub/book.ts';
import { chaptersOf } from '../../src/epub/chapters.ts';
import { bookPicture } from '../../src/epub/picture.ts';
import { graphOf } from '../../src/graph/records.ts';
import type { SiteRecords } from '../../src/graph/records.ts';
import { withoutMarks } from '../../src/markdown/marks.ts';
import { readContent } from '../../src/reader/folder.ts';
import { lastChanged } from '../../src/site/last-changed.ts';
import { figureAsText, makeTexts } from '../../src/twins/blocks.ts';
import type { Texts } from '../../src/twins/blocks.ts';
import { textPages } from '../../src/twins/pages.ts';
import type { TextPage } from '../../src/twins/pages.ts';
import { filesWith } from './content.ts';

export const realContent = fileURLToPath(new URL('../../content', import.meta.url));

/** The address of a path in the texts of the tests. */
export const addressOf = (path: string): string => `https://example.org/base/${path}`;

/** The pages of the small content as texts, with some of its files changed. */
export async function smallTexts(
  changes: Record<string, string | undefined> = {},
): Promise<{ records: SiteRecords; texts: Texts; pages: TextPage[]; page: (path: string) => RootContent[] }> {
  const { records } = readContent(await filesWith(changes));
  const graph = graphOf(records);
  const figures = records.datasets.flatMap((dataset) => chartFigures(dataset, 'world'));
  const texts = makeTexts({
    records,
    graph,
    href: addressOf,
    figure: (id, texts) => {
      const figure = figures.find((one) => one.id === id);
      return figure ? figureAsText(figure, addressOf(`data/${figure.dataset ?? ''}/#figure-${id}`), texts) : [];
    },
  });
  const plain = (markdown: string): string => withoutMarks(markdown, (id) => graph.resolve(id)?.title ?? id);
  const pages = textPages({ records, graph, figures, href: addressOf, plain });
  const page = (path: string): RootContent[] => {
    const found = pages.find((one) => one.path === path);
    if (!found) throw new Error(`There is no page "${path}".`);
    return found.blocks(texts);
  };
  return { records, texts, pages, page };
}

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** What a reader of Markdown finds in a text: its HTML, and the footnotes it refers to and defines. */
export function readMarkdown(markdown: string): { html: string[]; cited: string[]; defined: string[] } {
  const found = { html: [] as string[], cited: [] as string[], defined: [] as string[] };
  visit(reader.parse(markdown), (node) => {
    if (node.type === 'html') found.html.push(node.value);
    if (node.type === 'footnoteReference') found.cited.push(node.identifier);
    if (node.type === 'footnoteDefinition') found.defined.push(node.identifier);
  });
  return found;
}

/** A picture with what pages may have, and books may not. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9" role="group" aria-label="A picture"><g font-variant="tabular-nums"><text x="1" y="5">9</text></g></svg>';

/** The small content as a book. */
export async function smallBook(cover: Uint8Array, changes: Record<string, string | undefined> = {}): Promise<Book> {
  const { records } = readContent(await filesWith(changes));
  const graph = graphOf(records);
  const plain = (markdown: string): string => withoutMarks(markdown, (id) => graph.resolve(id)?.title ?? id);
  const context = { records, graph, figures: [], href: pending, plain };
  const texts = makeTexts({ records, graph, href: pending, figure: () => [] });
  return {
    data: {
      title: 'A small site',
      subtitle: 'For the tests',
      description: 'A site as small as can be.',
      day: lastChanged(records)('') ?? '',
      address: addressOf(''),
    },
    chapters: chaptersOf(context, textPages(context), texts),
    note: (id) => texts.note(id),
    outside: addressOf,
    images: new Map([['made', bookPicture(picture)]]),
    cover,
    foreword: ['A foreword.'],
  };
}
