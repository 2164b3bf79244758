import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { rehypeDefinitions } from '../../../src/markdown/rehype-definitions.ts';
import { rehypePoints } from '../../../src/markdown/rehype-points.ts';
import { remarkMarks } from '../../../src/markdown/remark-marks.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkMarks, { resolve: (target) => ({ href: `/${target}/`, title: target, kind: 'term' }) })
  .use(remarkRehype)
  .use(rehypeDefinitions, { definitionOf: () => ({ id: 'd', term: 'Gear', meaning: 'A wheel. With teeth.' }) })
  .use(rehypePoints)
  .use(rehypeStringify);
const paragraph = (markdown: string): string =>
  String(processor.processSync(`## Heading\n\n${markdown}`))
    .split('</h2>\n')[1]
    ?.replace(/<sup.*?<\/sup>/g, '¹')
    .replace(/<small.*?<\/small>/g, '')
    .replace(/<a[^>]*>(.*?)<\/a>/g, '$1') ?? '';

describe('the point of a section', () => {
  it('is the first sentence of its first paragraph, with the notes behind it', () => {
    expect(paragraph('It turns 4.8 times.[@a] It stops.[@b] Then\nmore.')).toBe(
      '<p class="point">It turns 4.8 times.¹<span class="rest"> It stops.¹ Then\nmore.</span></p>',
    );
  });

  it('may hold links, emphasis and definitions, and may end in one', () => {
    expect(paragraph('A *big* [[gear]] turns **fast**. It stops.')).toBe(
      '<p class="point">A <em>big</em> gear turns <strong>fast</strong>.<span class="rest"> It stops.</span></p>',
    );
    expect(paragraph('A gear turns *fast.* It stops.')).toBe(
      '<p class="point">A gear turns <em>fast.</em><span class="rest"> It stops.</span></p>',
    );
  });

  it('may be the whole paragraph', () => {
    expect(paragraph('It turns.[@a]')).toBe('<p class="point">It turns.¹</p>');
  });

  it('is found once a section, also below a list or a picture, and not before the first heading', () => {
    const html = String(
      processor.processSync('Before. All.\n\n## One\n\n- list\n\nFirst. More.\n\nSecond. More.\n\n## Two\n\nThird.'),
    );
    expect(html.match(/class="point">[A-Z]\w+/g)).toEqual(['class="point">First', 'class="point">Third']);
  });
});
