import type { FootnoteDefinition, List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Figure } from '../figures/figure.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { Graph } from '../graph/types.ts';
import { findMarks } from '../markdown/marks.ts';
import type { Mark } from '../markdown/marks.ts';
import type { SiteRecord } from '../reader/records.ts';
import { readableDate } from '../site/dates.ts';
import { describeWeight, kindLabels } from '../site/facts.ts';
import { languageName } from '../site/languages.ts';
import { sourceTitle } from '../site/source-title.ts';

/** What the texts of the site are made of, and where their links lead. */
export interface TextContext {
  records: SiteRecords;
  graph: Graph;
  /** The address of a path below the root of the site (`people/guo-ping/#the-record`) in the text that is made. */
  href(path: string): string;
  /** What stands in a long read in the place of a figure. */
  figure(id: string, texts: Texts): RootContent[];
  /** Keeps what was made of a Markdown text, for who changes nothing in it; without it, each text is made anew. */
  keep?<Made>(madeOf: string, make: () => Made): Made;
}

/** Makes Markdown trees of the texts of the site: plain Markdown with links and footnotes in the place of the two marks. */
export interface Texts {
  /** A text of several paragraphs. */
  blocks(markdown: string, format?: 'md' | 'mdx'): RootContent[];
  /** One line: what stands in its paragraph. */
  line(markdown: string): PhrasingContent[];
  /** A fact as an entry of a list; the same object each time. */
  fact(id: string): ListItem;
  /** What a footnote says: how far a fact carries, and its sources. The same object each time. */
  note(id: string): FootnoteDefinition;
  /** A source on one line. */
  source(id: string): PhrasingContent[];
  /** A table whose cells are lines. */
  table(columns: readonly string[], rows: readonly (readonly string[])[]): Table;
}

const plain = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const link = (url: string, ...children: PhrasingContent[]): PhrasingContent => ({ type: 'link', url, children });
export const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
export const heading = (depth: 1 | 2 | 3, ...children: PhrasingContent[]): RootContent => ({
  type: 'heading',
  depth,
  children,
});
export const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children });
export const listItem = (...children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});

/** Makes the texts of the site for one kind of reader. @throws where a record is not there, which the check rules out */
export function makeTexts(context: TextContext): Texts {
  const { records, graph, href } = context;
  const facts = new Map(records.facts.map((fact) => [fact.id, fact]));
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const items = new Map<string, ListItem>();
  const notes = new Map<string, FootnoteDefinition>();

  const texts: Texts = {
    blocks(markdown, format = 'md') {
      // What an MDX text shows in the place of its figures does not stand in it.
      if (!context.keep || format === 'mdx') return parse(markdown, format);
      const targets = findMarks(markdown).map(({ mark, start, end }) => shown(mark, markdown.slice(start, end)));
      return context.keep(JSON.stringify([markdown, targets]), () => parse(markdown, format));
    },
    line(markdown) {
      const [first, ...rest] = texts.blocks(markdown);
      return first?.type === 'paragraph' && rest.length === 0 ? first.children : [text(markdown)];
    },
    fact: (id) => kept(items, id, () => factItem(required(facts, id))),
    note: (id) => kept(notes, id, () => definition(id)),
    source: (id) => sourceLine(required(sources, id)),
    table: (columns, rows) => ({
      type: 'table',
      children: [
        { type: 'tableRow', children: columns.map((name) => ({ type: 'tableCell', children: [text(name)] })) },
        ...rows.map((row) => ({
          type: 'tableRow' as const,
          children: row.map((cell) => ({ type: 'tableCell' as const, children: cell === '' ? [] : texts.line(cell) })),
        })),
      ],
    }),
  };

  function parse(markdown: string, format: 'md' | 'mdx'): RootContent[] {
    const tree: Root = (format === 'mdx' ? mdx : plain).parse(markdown);
    visit(tree, (node, index, parent) => {
      delete node.position;
      if (!parent || index === undefined) return;
      if (node.type === 'html') {
        // The pages leave it out as well.
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      if (node.type === 'text') {
        const children = withMarks(node.value);
        parent.children.splice(index, 1, ...children);
        return [SKIP, index + children.length];
      }
      if (node.type === 'mdxJsxFlowElement') {
        const id = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id')?.value;
        const children = typeof id === 'string' ? context.figure(id, texts) : [];
        parent.children.splice(index, 1, ...children);
        return [SKIP, index + children.length];
      }
      return undefined;
    });
    return tree.children;
  }

  /** A text with its marks as links and references to footnotes. */
  function withMarks(value: string): PhrasingContent[] {
    const children: PhrasingContent[] = [];
    let read = 0;
    for (const { mark, start, end } of findMarks(value)) {
      if (start > read) children.push(text(value.slice(read, start)));
      children.push(...shown(mark, value.slice(start, end)));
      read = end;
    }
    if (read < value.length) children.push(text(value.slice(read)));
    return children;
  }

  function shown(mark: Mark, written: string): PhrasingContent[] {
    if (mark.type === 'note') return mark.ids.map((id) => ({ type: 'footnoteReference', identifier: id, label: id }));
    const node = mark.type === 'link' ? graph.resolve(mark.target) : undefined;
    if (mark.type !== 'link' || !node) return [text(written)];
    const path = node.path + (mark.fragment === undefined ? '' : `#${mark.fragment}`);
    return [link(href(path), text(mark.text ?? node.title))];
  }

  /** `**5 June 2019.** Statement.[^id]`, and what kind of fact it is where that is not plain. */
  function factItem({ id, data }: SiteRecord<'facts'>): ListItem {
    const kind = data.says === undefined ? '' : ` (${kindLabels[data.kind]} of ${data.says}.)`;
    return listItem(
      ...(data.date === undefined ? [] : [strong(readableDate(data.date)), text(': ')]),
      ...texts.line(data.statement),
      ...(kind === '' ? [] : [text(kind)]),
      { type: 'footnoteReference', identifier: id, label: id },
    );
  }

  function definition(id: string): FootnoteDefinition {
    const fact = facts.get(id);
    const carried = (fact?.data.sources ?? [id]).map((source) => required(sources, source));
    const node = fact && graph.node(id);
    const children = [
      ...(fact && node ? [link(href(node.path), text(describeWeight(fact, carried))), text(': ')] : []),
      ...carried.flatMap((source, index) => [...(index > 0 ? [text('; ')] : []), ...sourceLine(source)]),
    ];
    return { type: 'footnoteDefinition', identifier: id, label: id, children: [{ type: 'paragraph', children }] };
  }

  function sourceLine({ id, data }: SiteRecord<'sources'>): PhrasingContent[] {
    const details = [
      data.language === 'en' ? undefined : `in ${languageName(data.language)}`,
      data.standing,
      data.weak ? 'weak' : undefined,
      data.read === 'opening-only' ? 'opening read in an archived copy' : 'read in an archived copy',
    ].filter((detail) => detail !== undefined);
    return [
      link(href(`sources/${id}/`), text(sourceTitle(data))),
      text(
        `, ${data.publisher}${data.date === undefined ? '' : `, ${readableDate(data.date)}`} (${details.join(', ')}; `,
      ),
      link(data.url, text('original')),
      text(')'),
    ];
  }

  return texts;
}

/** The ids of the footnotes that a text refers to, in the order of first use. */
export function footnotesIn(blocks: readonly RootContent[]): string[] {
  const ids = new Set<string>();
  visit({ type: 'root', children: [...blocks] } satisfies Root, 'footnoteReference', ({ identifier }) => {
    ids.add(identifier);
  });
  return [...ids];
}

/** A figure as text: what it shows, where it stands, and its numbers. */
export function figureAsText(figure: Figure, address: string, texts: Texts): RootContent[] {
  return [
    paragraph(strong('Figure:'), text(' '), link(address, text(figure.title)), text(`. ${figure.subtitle}.`)),
    texts.table(figure.table.columns, figure.table.rows),
    ...(figure.note === undefined ? [] : [paragraph(text('Note: '), ...texts.line(figure.note))]),
  ];
}

/** The text of a tree as plain text. */
export const plainOf = (blocks: readonly RootContent[]): string => toString({ type: 'root', children: [...blocks] });

function required<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no record "${id}".`);
  return value;
}

function kept<Value>(map: Map<string, Value>, id: string, make: () => Value): Value {
  const value = map.get(id) ?? make();
  map.set(id, value);
  return value;
}
