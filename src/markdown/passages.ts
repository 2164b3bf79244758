import GithubSlugger from 'github-slugger';
import type { Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { keptValue } from '../cache/values.ts';
import { findMarks } from './marks.ts';
import type { Mark } from './marks.ts';

/** A mark as it stands in a passage. */
export interface PlacedMark {
  mark: Mark;
  /** The sentence it stands in, as plain text, and the characters of that sentence which the mark shows. */
  sentence: string;
  range: [start: number, end: number];
  /** Line and column in the text, from 1. */
  line: number;
  column: number;
}

/** A paragraph, a heading or a row of a table, as plain text with its marks. */
export interface Passage {
  kind: 'paragraph' | 'heading' | 'row';
  text: string;
  marks: PlacedMark[];
  /** The id of the heading it stands under (of itself, for a heading); undefined before the first. */
  heading?: string;
  line: number;
  column: number;
}

const plain = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Reads the passages of a Markdown text.
 * @param titleOf the text that a link without one shows: the title of its target
 * @throws VFileMessage where a text is not valid MDX
 */
export function readPassages(
  source: string,
  format: 'md' | 'mdx',
  titleOf: (target: string) => string = (target) => target,
): readonly Passage[] {
  const titles = findMarks(source).map(({ mark }) => (mark.type === 'link' ? titleOf(mark.target) : ''));
  return keptValue('passages', JSON.stringify([format, source, titles]), () => parsePassages(source, format, titleOf));
}

function parsePassages(source: string, format: 'md' | 'mdx', titleOf: (target: string) => string): Passage[] {
  const tree: Root = (format === 'mdx' ? mdx : plain).parse(source);
  const slugger = new GithubSlugger();
  const passages: Passage[] = [];
  let heading: string | undefined;
  visit(tree, (node, _index, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableRow') return;
    if (node.type === 'heading') heading = slugger.slug(toString(node));
    const kind = node.type === 'tableRow' ? 'row' : node.type;
    if (kind === 'row' && parent?.type === 'table' && parent.children[0] === node) return SKIP;
    passages.push({
      kind,
      ...readInline(node, source, titleOf),
      ...(heading === undefined ? {} : { heading }),
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
    return SKIP;
  });
  return passages;
}

function readInline(
  block: Parents,
  source: string,
  titleOf: (target: string) => string,
): Pick<Passage, 'text' | 'marks'> {
  let text = '';
  const found: { mark: Mark; start: number; end: number; line: number; column: number }[] = [];
  let searchFrom = block.position?.start.offset ?? 0;
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      let read = 0;
      for (const { mark, start, end } of findMarks(node.value)) {
        text += node.value.slice(read, start);
        const literal = node.value.slice(start, end).split('|', 1)[0] ?? '';
        const offset = source.indexOf(literal, searchFrom);
        if (offset >= 0) searchFrom = offset + literal.length;
        const from = text.length;
        if (mark.type === 'link') text += mark.text ?? titleOf(mark.target);
        found.push({ mark, start: from, end: text.length, ...lineAndColumn(source, Math.max(offset, 0)) });
        read = end;
      }
      text += node.value.slice(read);
    } else if (node.type === 'tableCell') {
      if (text) text += ' · ';
      node.children.forEach(walk);
    } else if ('children' in node) {
      node.children.forEach(walk);
    } else if (node.type === 'break') {
      text += ' ';
    } else if ('value' in node && node.type === 'inlineCode') {
      text += node.value;
    }
  };
  walk(block);
  text = text.replaceAll('\n', ' ');
  const sentences = splitSentences(text);
  const marks = found.map(({ mark, start, end, line, column }): PlacedMark => {
    // A note stands behind the full stop of its sentence.
    const at = mark.type === 'note' ? Math.max(0, start - 1) : start;
    const sentence = sentences.findLast((one) => one.start <= at) ?? { start: 0, text };
    const lead = sentence.text.length - sentence.text.trimStart().length;
    return {
      mark,
      sentence: sentence.text.trim(),
      range: [Math.max(0, start - sentence.start - lead), Math.max(0, end - sentence.start - lead)],
      line,
      column,
    };
  });
  return { text: text.trim(), marks };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a plain text, each with where it begins. */
export function splitSentences(text: string): { start: number; text: string }[] {
  return [...segmenter.segment(text)].map(({ index, segment }) => ({ start: index, text: segment }));
}

function lineAndColumn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Says whether a text holds a number, a date or a quotation: what an explainer states only with a note. */
export function needsNote(text: string): boolean {
  return /(?<![\p{L}\p{N}.])\p{Nd}[\p{Nd}.,]*(?![\p{L}\p{N}])/u.test(text) || /["“”]/.test(text);
}
