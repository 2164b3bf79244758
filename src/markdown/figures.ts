import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { keptValue } from '../cache/values.ts';

/** An element of a long read: `<Figure id="…" />`, or something that is no figure. */
export interface PlacedElement {
  name: string;
  id?: string;
  /** Line and column in the text, from 1. */
  line: number;
  column: number;
}

const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** The elements that stand in a long read. @throws VFileMessage where it is not valid MDX */
export const elementsIn = (source: string): PlacedElement[] =>
  keptValue('elements', source, () => findElements(source));

function findElements(source: string): PlacedElement[] {
  const found: PlacedElement[] = [];
  visit(mdx.parse(source), (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const id = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id');
    found.push({
      name: node.name ?? '',
      ...(typeof id?.value === 'string' && { id: id.value }),
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
  });
  return found;
}
