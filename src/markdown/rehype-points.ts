import type { Element, ElementContent, Root } from 'hast';
import { splitSentences } from './passages.ts';

/**
 * Marks the point of each section: the first sentence of its first paragraph.
 *
 * In: headings `h2` and paragraphs as children of the root. Out: the first paragraph behind each heading has the class
 * `point`; what follows its first sentence and the notes of that is wrapped in a `span.rest`.
 */
export function rehypePoints() {
  return (tree: Root): void => {
    let awaited = false;
    for (const node of tree.children) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'h2') awaited = true;
      else if (node.tagName === 'p' && awaited) {
        awaited = false;
        const [point, rest] = splitAt(node.children, endOfFirstSentence(node));
        node.properties.className = ['point'];
        node.children =
          rest.length === 0
            ? point
            : [...point, { type: 'element', tagName: 'span', properties: { className: ['rest'] }, children: rest }];
      }
    }
  };
}

const endOfFirstSentence = (paragraph: Element): number =>
  splitSentences(shownText(paragraph))[0]?.text.trimEnd().length ?? 0;

/** The text of the sentences: without notes and definitions. */
function shownText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !isAside(node) ? node.children.map(shownText).join('') : '';
}

function isAside({ properties }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : [];
  return names.includes('cite') || names.includes('definition');
}

/** Cuts inline content behind so many characters of shown text; notes there stay with the first part, elements whole. */
function splitAt(content: readonly ElementContent[], length: number): [ElementContent[], ElementContent[]] {
  const point: ElementContent[] = [];
  let left = length;
  for (const [index, node] of content.entries()) {
    const size = shownText(node).length;
    if (left <= 0 && size > 0) return [point, content.slice(index)];
    if (node.type === 'text' && size > left) {
      point.push({ type: 'text', value: node.value.slice(0, left) });
      return [point, [{ type: 'text', value: node.value.slice(left) }, ...content.slice(index + 1)]];
    }
    point.push(node);
    left -= size;
  }
  return [point, []];
}
