import type { ElementContent } from 'hast';
import type { Link, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { SKIP, visit } from 'unist-util-visit';
import { findMarks } from './marks.ts';
import type { Mark } from './marks.ts';
import { NoteNumbers } from './note-numbers.ts';

/** What a link knows of its target. */
export interface LinkTarget {
  href: string;
  title: string;
  kind: string;
}

export interface RemarkMarksOptions {
  /** The target of an id or alias; undefined for an unknown one. */
  resolve: (target: string, fragment?: string) => LinkTarget | undefined;
  /** The numbers the notes of this text continue. */
  numbersOf?: (file: VFile) => NoteNumbers;
}

/**
 * Turns the two marks in text nodes into links and notes.
 *
 * In: `text` nodes with `[[id]]`, `[[id|text]]`, `[@fact; @other]`. Out: a `link` whose `hProperties` carry the kind of
 * its target, and for a note a `sup.cite` element with a link to each entry of the page's notes. What cannot be resolved
 * stays as it was written and is reported as a message on the file.
 */
export function remarkMarks(options: RemarkMarksOptions) {
  return (tree: Root, file: VFile): void => {
    const numbers = options.numbersOf?.(file) ?? new NoteNumbers();
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const marks = findMarks(node.value);
      if (marks.length === 0) return;
      const children: PhrasingContent[] = [];
      let read = 0;
      for (const { mark, start, end } of marks) {
        if (start > read) children.push({ type: 'text', value: node.value.slice(read, start) });
        const literal: Text = { type: 'text', value: node.value.slice(start, end) };
        const replaced = replacement(mark, options, numbers);
        if (!replaced) file.message(`this mark leads nowhere: ${literal.value}`, { place: node.position });
        children.push(replaced ?? literal);
        read = end;
      }
      if (read < node.value.length) children.push({ type: 'text', value: node.value.slice(read) });
      parent.children.splice(index, 1, ...children);
      return [SKIP, index + children.length];
    });
  };
}

/** What the links of a text lead to, in their order: all that a text is made of besides its own words and its notes. */
export const targetsIn = (markdown: string, resolve: RemarkMarksOptions['resolve']): (LinkTarget | undefined)[] =>
  findMarks(markdown).flatMap(({ mark }) => (mark.type === 'link' ? [resolve(mark.target, mark.fragment)] : []));

function replacement(mark: Mark, { resolve }: RemarkMarksOptions, numbers: NoteNumbers): PhrasingContent | undefined {
  if (mark.type === 'broken') return undefined;
  if (mark.type === 'link') {
    const target = resolve(mark.target, mark.fragment);
    if (!target) return undefined;
    const link: Link = {
      type: 'link',
      url: target.href,
      children: [{ type: 'text', value: mark.text ?? target.title }],
      data: { hProperties: { className: ['ref'], dataKind: target.kind } },
    };
    return link;
  }
  const anchors = mark.ids.map((id): ElementContent => {
    const { number, place } = numbers.cite(id);
    return {
      type: 'element',
      tagName: 'a',
      properties: {
        id: numbers.citeFragment(number, place),
        href: `#${numbers.noteFragment(number)}`,
        role: 'doc-noteref',
      },
      children: [{ type: 'text', value: numbers.label(number) }],
    };
  });
  const children = anchors.flatMap((anchor, index) =>
    index === 0 ? [anchor] : [{ type: 'text', value: ', ' } as const, anchor],
  );
  // An empty emphasis that becomes a superscript: mdast has no node for a note of ours.
  return {
    type: 'emphasis',
    children: [],
    data: { hName: 'sup', hProperties: { className: ['cite'] }, hChildren: children },
  };
}
