import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { keptValue } from '../cache/values.ts';
import { remarkMarks, targetsIn } from './remark-marks.ts';
import type { RemarkMarksOptions } from './remark-marks.ts';
import { remarkTypography } from './remark-typography.ts';

/** Makes a function that reads a Markdown line as plain text: links as their text, no notes, quotation marks and dashes as in print. */
export function makePlainText(resolve: RemarkMarksOptions['resolve']): (markdown: string) => string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMarks, { resolve })
    .use(remarkTypography)
    .freeze();
  const read = (markdown: string): string =>
    toString(processor.runSync(processor.parse(markdown)) as Root)
      .replace(/\s+/g, ' ')
      .trim();
  return (markdown) =>
    keptValue('plain text', JSON.stringify([markdown, targetsIn(markdown, resolve)]), () => read(markdown));
}
