import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FootnoteReference, Root, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { keptValue } from '../cache/values.ts';
import { remarkTypography } from '../markdown/remark-typography.ts';
import type { Texts } from '../twins/blocks.ts';
import { footnotesIn } from '../twins/blocks.ts';
import { sectionId } from './addresses.ts';
import type { Chapter, Section } from './chapters.ts';

/** A file of the book as XHTML. @param type what it is in the terms of EPUB */
export function document(title: string, body: readonly ElementContent[], type = 'chapter'): string {
  const page = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: 'en',
      'xml:lang': 'en',
    },
    [
      h('head', [h('title', title), h('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' })]),
      h('body', { 'epub:type': type === 'toc' ? 'frontmatter' : 'bodymatter' }, ...body),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${serialise(page)}\n`;
}

const serialise = (node: Element): string =>
  toHtml(node, { closeSelfClosing: true, characterReferences: { useNamedReferences: false } });

const paragraphs = unified()
  .use(remarkTypography)
  .use(remarkRehype, { handlers: { footnoteReference: toNote } })
  .freeze();

/** A reference to a footnote has its number and address put in by the section it stands in. */
function toNote(_state: unknown, node: FootnoteReference): Element {
  return h('sup', [h('a', { 'epub:type': 'noteref', role: 'doc-noteref', dataNote: node.identifier })]);
}

/** A text as elements, which may be changed. */
function render(blocks: readonly RootContent[]): ElementContent[] {
  const elements = keptValue('text of the book', JSON.stringify(blocks), () => {
    const root: Root = { type: 'root', children: structuredClone([...blocks]) };
    const tree = paragraphs.runSync(root) as HastRoot;
    return tree.children.filter((child) => child.type === 'element');
  });
  return structuredClone(elements);
}

/** Makes chapters into files. What a note says is rendered once, however many chapters cite it. */
export function chapterWriter(noteOf: Texts['note']): (chapter: Chapter) => string {
  const notes = new Map<string, ElementContent[]>();
  const renderNote = (id: string): ElementContent[] => {
    const known = notes.get(id) ?? render(noteOf(id).children);
    notes.set(id, known);
    return known;
  };
  return ({ title, type, gathers, sections }) => {
    const elements = sections.map((section) => sectionElement(section, gathers ? 1 : 0, renderNote));
    const whole = h('section', { 'epub:type': type }, [h('h1', title), ...elements]);
    return document(title, gathers ? [whole] : elements);
  };
}

function sectionElement(section: Section, deeper: 0 | 1, renderNote: (id: string) => ElementContent[]): Element {
  const id = sectionId(section);
  const ids = footnotesIn(section.blocks);
  const places = new Map<string, number>();
  const text = render(section.blocks);
  const root: HastRoot = { type: 'root', children: text };
  visit(root, 'element', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    // A note right behind another one keeps a little apart from it.
    if (node.tagName === 'sup' && before?.type === 'element' && before.tagName === 'sup')
      node.properties.className = ['next'];
    const depth = /^h([1-5])$/.exec(node.tagName)?.[1];
    if (depth !== undefined) node.tagName = `h${Number(depth) + deeper}`;
    const note = node.properties.dataNote;
    if (typeof note !== 'string') return;
    const number = ids.indexOf(note) + 1;
    const place = (places.get(note) ?? 0) + 1;
    places.set(note, place);
    delete node.properties.dataNote;
    Object.assign(node.properties, { id: `${id}-cite-${number}-${place}`, href: `#${id}-note-${number}` });
    node.children = [{ type: 'text', value: String(number) }];
  });
  const notes = ids.map((note, index) =>
    h('aside', { id: `${id}-note-${index + 1}`, 'epub:type': 'footnote', role: 'doc-footnote' }, [
      ...withBack(renderNote(note), `#${id}-cite-${index + 1}-1`, index + 1),
    ]),
  );
  return h('section', { id, ...(deeper === 0 ? { 'epub:type': 'chapter' } : {}) }, [
    ...text,
    ...(notes.length === 0
      ? []
      : [h('section', { className: ['notes'], 'epub:type': 'footnotes' }, [h(`h${2 + deeper}`, 'Notes'), ...notes])]),
  ]);
}

/** A note's paragraph with its number before it, which leads back to the text. */
function withBack(paragraphs: ElementContent[], to: string, number: number): ElementContent[] {
  const [first, ...rest] = paragraphs;
  if (first?.type !== 'element') return paragraphs;
  const back = h('a', { href: to, role: 'doc-backlink' }, `${number}.`);
  return [{ ...first, children: [back, { type: 'text', value: ' ' }, ...first.children] }, ...rest];
}
