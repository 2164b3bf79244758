import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { MarkdownHeading } from 'astro';
import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { keptValue } from '../cache/values.ts';
import { findMarks } from './marks.ts';
import { NoteNumbers } from './note-numbers.ts';
import { rehypeOutbound } from './rehype-outbound.ts';
import { rehypeParagraphIds } from './rehype-paragraph-ids.ts';
import { remarkMarks } from './remark-marks.ts';
import type { RemarkMarksOptions } from './remark-marks.ts';

/** The HTML of a text and the headings it holds. */
export interface Rendered {
  html: string;
  headings: MarkdownHeading[];
}

/** Renders Markdown with the two marks, for record bodies and for the strings of a record's fields. */
export interface Renderer {
  /** A text of several paragraphs, each with its address. */
  blocks(markdown: string, numbers?: NoteNumbers): Rendered;
  /** One line: the HTML without its paragraph. */
  line(markdown: string, numbers?: NoteNumbers): string;
}

/**
 * Makes a renderer whose links lead where `resolve` says.
 * Lines without notes are remembered: many pages show the same statements.
 */
export function makeRenderer(resolve: RemarkMarksOptions['resolve']): Renderer {
  const numbersOf = (file: VFile): NoteNumbers => (file.data.numbers as NoteNumbers | undefined) ?? new NoteNumbers();
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMarks, { resolve, numbersOf })
    .use(remarkSmartypants, { dashes: 'oldschool' })
    .use(remarkRehype)
    .use(rehypeHeadingIds)
    .use(rehypeOutbound)
    .use(rehypeStringify, { allowDangerousHtml: false })
    .freeze();
  const giveIds = rehypeParagraphIds();
  const lines = new Map<string, string>();

  function run(markdown: string, numbers?: NoteNumbers): { file: VFile; tree: Root } {
    const file = new VFile({ value: markdown, data: { numbers } });
    return { file, tree: processor.runSync(processor.parse(file), file) as Root };
  }

  function lineOf(markdown: string, numbers?: NoteNumbers): string {
    const { tree } = run(markdown, numbers);
    const [first] = tree.children;
    const inner =
      tree.children.length === 1 && first?.type === 'element' && first.tagName === 'p'
        ? { ...tree, children: first.children }
        : tree;
    return processor.stringify(inner as Root);
  }

  return {
    blocks(markdown, numbers) {
      const { file, tree } = run(markdown, numbers);
      giveIds(tree);
      return { html: processor.stringify(tree), headings: file.data.astro?.headings ?? [] };
    },
    line(markdown, numbers) {
      if (numbers) return lineOf(markdown, numbers);
      const known = lines.get(markdown);
      if (known !== undefined) return known;
      const targets = findMarks(markdown).map(({ mark }) =>
        mark.type === 'link' ? resolve(mark.target, mark.fragment) : undefined,
      );
      const html = keptValue('line', JSON.stringify([markdown, targets]), () => lineOf(markdown));
      lines.set(markdown, html);
      return html;
    },
  };
}
