import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { rehypeDefinitions } from '../../../src/markdown/rehype-definitions.ts';
import { remarkMarks } from '../../../src/markdown/remark-marks.ts';

const resolve = (target: string) => ({
  href: `/terms/${target}/`,
  title: target,
  kind: target === 'ada' ? 'person' : 'term',
});
const definitionOf = (href: string) =>
  href === '/terms/gear/' ? { id: 'definition-gear', term: 'Gear', meaning: 'A wheel with <teeth>.' } : undefined;
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMarks, { resolve })
  .use(remarkRehype)
  .use(rehypeDefinitions, { definitionOf })
  .use(rehypeStringify);
const html = (markdown: string): string => String(processor.processSync(markdown));

describe('the definition of a term', () => {
  it('follows its first mention, which it describes, and is no text of the page for search and speech', () => {
    expect(html('A [[gear|cog]] turns.')).toBe(
      '<p>A <a href="/terms/gear/" class="ref" data-kind="term" aria-describedby="definition-gear">cog</a>' +
        '<small class="definition" id="definition-gear" aria-hidden="true" data-pagefind-ignore="">' +
        '<b>Gear</b> A wheel with &#x3C;teeth>.</small> turns.</p>',
    );
  });

  it('stands once, wherever else the term is named', () => {
    expect(html('A [[gear]].\n\n- [[gear]]\n\n[[gear]]').match(/class="definition"/g)).toHaveLength(1);
  });

  it('waits for a mention that has a margin: tables, headings and quotations have none', () => {
    const page = html('## On [[gear]]\n\n| a |\n|---|\n| [[gear]] |\n\n> [[gear]]\n\nLast a [[gear]].');
    expect(page.match(/class="definition"/g)).toHaveLength(1);
    expect(page.indexOf('class="definition"')).toBeGreaterThan(page.indexOf('Last'));
  });

  it('is only for terms that have one', () => {
    expect(html('[[ada]] and [[lever]]')).not.toContain('definition');
  });
});
