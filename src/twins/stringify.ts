import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { keptValue } from '../cache/values.ts';
import { footnotesIn, list } from './blocks.ts';
import type { Texts } from './blocks.ts';

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', resourceLink: true })
  .freeze();
const written = new WeakMap<RootContent, string>();

/**
 * Writes a text as Markdown, with the footnotes it refers to below it.
 * Entries of facts and footnotes stand on many pages: what was written once is remembered by its object.
 */
export function toMarkdown(blocks: readonly RootContent[], texts: Texts): string {
  const notes = footnotesIn(blocks).map((id) => texts.note(id));
  const body = blocks.map((block) =>
    block.type === 'list' && block.ordered !== true ? block.children.map(write).join('\n') : write(block),
  );
  return `${[...body, ...notes.map(write)].join('\n\n')}\n`;
}

function write(node: RootContent): string {
  const known = written.get(node);
  if (known !== undefined) return known;
  const markdown = keptValue('markdown', JSON.stringify(node), () =>
    processor
      .stringify({ type: 'root', children: [node.type === 'listItem' ? list([node]) : node] })
      .trimEnd()
      // Ampersands are escaped wherever a character reference might begin, in addresses too; only before a whole one is it needed.
      .replace(/(?<!\\)\\&(?!#?\w+;)/g, '&'),
  );
  written.set(node, markdown);
  return markdown;
}
