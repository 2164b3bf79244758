import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { NoteNumbers } from '../../../src/markdown/note-numbers.ts';
import { remarkMarks } from '../../../src/markdown/remark-marks.ts';
import type { LinkTarget } from '../../../src/markdown/remark-marks.ts';
import { makeRenderer } from '../../../src/markdown/render.ts';

const resolve = (target: string, fragment?: string): LinkTarget | undefined =>
  target === 'ada'
    ? { href: `/people/ada/${fragment ? `#${fragment}` : ''}`, title: 'Ada Lovelace', kind: 'person' }
    : undefined;
const render = makeRenderer(resolve);

describe('rendering marks', () => {
  it('makes a link that knows the title and kind of its target', () => {
    expect(render.line('See [[ada]].')).toBe(
      'See <a href="/people/ada/" class="ref" data-kind="person">Ada Lovelace</a>.',
    );
  });

  it('shows the text of a link and keeps its fragment', () => {
    expect(render.line('[[ada#notes|hers]]')).toBe(
      '<a href="/people/ada/#notes" class="ref" data-kind="person">hers</a>',
    );
  });

  it('leaves what leads nowhere as it was written', () => {
    expect(render.line('[[nobody]]')).toBe('[[nobody]]');
  });

  it('numbers notes by first use, across the texts of a page', () => {
    const numbers = new NoteNumbers();
    expect(render.line('One.[@a; @b]', numbers)).toBe(
      'One.<sup class="cite"><a id="cite-1-1" href="#note-1" role="doc-noteref">1</a>, <a id="cite-2-1" href="#note-2" role="doc-noteref">2</a></sup>',
    );
    expect(render.line('Two.[@b]', numbers)).toContain('<a id="cite-2-2" href="#note-2" role="doc-noteref">2</a>');
    expect(numbers.list()).toEqual([
      { id: 'a', number: 1, places: 1 },
      { id: 'b', number: 2, places: 2 },
    ]);
  });

  it('renders the same marks in a body, with ids on headings', () => {
    const { html, headings } = render.blocks('## A heading\n\nBy [[ada|her]].[@f]', new NoteNumbers());
    expect(html).toContain('<h2 id="a-heading">A heading</h2>');
    expect(html).toContain('class="ref" data-kind="person">her</a>');
    expect(headings).toMatchObject([{ depth: 2, slug: 'a-heading', text: 'A heading' }]);
  });

  it('marks links that leave the site', () => {
    expect(render.line('[out](https://example.org)')).toBe('<a href="https://example.org" rel="external">out</a>');
  });

  it('lets no HTML through', () => {
    expect(render.line('a <script>alert(1)</script> <img src=x onerror=alert(1)> b')).not.toMatch(/<script|<img/);
  });

  it('works alike in the processor that Astro uses', async () => {
    const processor = await createMarkdownProcessor({ remarkPlugins: [[remarkMarks, { resolve }]] });
    const { code } = await processor.render('See [[ada|her]].[@f]');
    expect(code).toContain('<a href="/people/ada/" class="ref" data-kind="person">her</a>');
    expect(code).toContain('<sup class="cite"><a id="cite-1-1" href="#note-1" role="doc-noteref">1</a></sup>');
  });
});
