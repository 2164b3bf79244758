import { describe, expect, it } from 'vitest';
import { embedFrame, embedSize, oEmbed } from '../../../src/figures/embed.ts';
import type { Figure } from '../../../src/figures/figure.ts';

const figure: Figure = {
  id: 'made',
  title: 'What “was” <made> & "sold"',
  subtitle: 'Engines a year',
  description: '',
  subject: 'world',
  sources: [],
  span: 'column',
  table: { columns: [], rows: [] },
  draw: (width) => `<svg viewBox="0 0 ${width} 300"></svg>`,
};
const site = { name: 'A small site', address: (path: string): string => `https://example.org/base/${path}` };

describe('a figure in a frame on another page', () => {
  it('is as broad as its broader drawing with room around it, and higher than it', () => {
    const { width, height } = embedSize(figure);
    expect(width).toBe(576 + 32);
    expect(height).toBeGreaterThan(300 + 150);
    expect(embedSize({ ...figure, note: 'A long note. '.repeat(30) }).height).toBeGreaterThan(height + 80);
  });

  it('has its title and address written so that they are one attribute each', () => {
    expect(embedFrame(figure, 'https://example.org/embed/made/?a=1&b=2', '100%')).toMatch(
      /^<iframe src="https:\/\/example\.org\/embed\/made\/\?a=1&amp;b=2" title="What “was” &lt;made&gt; &amp; &quot;sold&quot;" width="100%" height="\d+" loading="lazy"><\/iframe>$/,
    );
  });

  it('is told by oEmbed with all that the standard asks of a rich one', () => {
    const told = oEmbed(figure, site);
    expect(told).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: figure.title,
      provider_name: 'A small site',
      ...embedSize(figure),
    });
    expect(told.html).toContain('src="https://example.org/base/embed/made/"');
    expect(told.html).toContain('width="608"');
  });
});
