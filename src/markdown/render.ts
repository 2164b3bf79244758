import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { MarkdownHeading } from 'astro';
import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { keepValue, valueOf } from '../cache/values.ts';
import { citedIn } from './marks.ts';
import { NoteNumbers } from './note-numbers.ts';
import { rehypeOutbound } from './rehype-outbound.ts';
import { rehypeParagraphIds } from './rehype-paragraph-ids.ts';
import { remarkMarks, targetsIn } from './remark-marks.ts';
import type { RemarkMarksOptions } from './remark-marks.ts';
import { remarkTypography } from './remark-typography.ts';

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

/** A rendered text, and the ids it cited, each as often as it did. */
interface Made extends Rendered {
  cited: string[];
}

/**
 * Makes a renderer whose links lead where `resolve` says.
 * What was rendered with the same links and the same numbers before is not rendered again.
 */
export function makeRenderer(resolve: RemarkMarksOptions['resolve']): Renderer {
  const numbersOf = (file: VFile): NoteNumbers => (file.data.numbers as NoteNumbers | undefined) ?? new NoteNumbers();
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMarks, { resolve, numbersOf })
    .use(remarkTypography)
    .use(remarkRehype)
    .use(rehypeHeadingIds)
    .use(rehypeOutbound)
    .use(rehypeStringify, { allowDangerousHtml: false })
    .freeze();
  const giveIds = rehypeParagraphIds();
  const lines = new Map<string, string>();

  function lineOf(tree: Root): Root {
    const [first] = tree.children;
    return tree.children.length === 1 && first?.type === 'element' && first.tagName === 'p'
      ? { ...tree, children: first.children }
      : tree;
  }

  function make(markdown: string, numbers: NoteNumbers, shape: (tree: Root) => Root): Made {
    const before = new Map(numbers.list().map(({ id, places }) => [id, places]));
    const file = new VFile({ value: markdown, data: { numbers } });
    const html = processor.stringify(shape(processor.runSync(processor.parse(file), file) as Root));
    const cited = numbers.list().flatMap(({ id, places }) => Array<string>(places - (before.get(id) ?? 0)).fill(id));
    return { html, headings: file.data.astro?.headings ?? [], cited };
  }

  function rendered(name: string, markdown: string, numbers: NoteNumbers, shape: (tree: Root) => Root): Rendered {
    const madeOf = JSON.stringify([markdown, targetsIn(markdown, resolve), numbers.stateOf(citedIn(markdown))]);
    const known = valueOf<Made>(name, madeOf);
    known?.cited.forEach((id) => numbers.cite(id));
    return known ?? keepValue(name, madeOf, make(markdown, numbers, shape));
  }

  return {
    blocks: (markdown, numbers = new NoteNumbers()) =>
      rendered('body', markdown, numbers, (tree) => {
        giveIds(tree);
        return tree;
      }),
    line(markdown, numbers) {
      if (numbers) return rendered('line', markdown, numbers, lineOf).html;
      const known = lines.get(markdown) ?? rendered('line', markdown, new NoteNumbers(), lineOf).html;
      lines.set(markdown, known);
      return known;
    },
  };
}
