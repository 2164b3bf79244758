import { createHash } from 'node:crypto';
import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Notes come and go, and definitions are put in, without the paragraph being another; lists within an item have their own. */
const asides = new Set(['sup', 'small', 'ul', 'ol']);

/**
 * Gives each paragraph, and each item of a list that holds its words without one, an address that stays while others are
 * edited, moved or added.
 *
 * In: paragraphs and items without an id. Out: `p-` and six letters made of its words alone, whatever its notes, links,
 * emphasis and punctuation. What repeats an earlier one has a number behind them.
 */
export function rehypeParagraphIds() {
  return (tree: Root): void => {
    const seen = new Map<string, number>();
    visit(tree, 'element', (node) => {
      if (!(node.tagName === 'p' || isTightItem(node)) || node.properties.id !== undefined) return;
      const id = `p-${shortHash(wordsOf(node))}`;
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      node.properties.id = count === 1 ? id : `${id}-${String(count)}`;
    });
  };
}

const isTightItem = ({ tagName, children }: Element): boolean =>
  tagName === 'li' && !children.some((child) => child.type === 'element' && child.tagName === 'p');

const wordsOf = (node: Nodes): string =>
  textOf(node)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && asides.has(node.tagName)) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Six letters and digits: two of a hundred paragraphs share them once in 400,000 pages. */
const shortHash = (text: string): string =>
  (createHash('sha256').update(text).digest().readUIntBE(0, 6) % 36 ** 6).toString(36).padStart(6, '0');
