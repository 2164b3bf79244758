import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toPng } from '../../../src/figures/png.ts';
import { standalone } from '../../../src/figures/standalone.ts';

const picture = (inner: string, attributes = ''): string => `<svg viewBox="0 0 40 20" ${attributes}>${inner}</svg>`;

const attributesOf = (svg: string, selector: string): Record<string, string> => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
  return Object.fromEntries(
    [...(document.querySelector(selector)?.attributes ?? [])].map(({ name, value }) => [name, value]),
  );
};

describe('a picture that stands alone', () => {
  it('has a namespace, the size of its viewBox, and paper behind it', () => {
    const svg = standalone(picture('<path d="M0 0"></path>', 'width="100%"'), 'light');
    expect(attributesOf(svg, 'svg')).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg', width: '40', height: '20' });
    expect(attributesOf(svg, 'svg > :first-child')).toEqual({
      x: '0',
      y: '0',
      width: '40',
      height: '20',
      fill: '#fcfaf5',
      stroke: 'none',
    });
  });

  it('has colours as values, in attributes and styles, for its theme', () => {
    const svg = picture('<path fill="var(--huawei)" style="stroke:var(--mts);opacity:.5"></path>');
    expect(standalone(svg, 'light')).toContain('<path fill="#9b1c31" style="stroke:#00685f;opacity:.5" />');
    expect(standalone(svg, 'dark')).toContain('<path fill="#ff9a9a" style="stroke:#5ccfc0;opacity:.5" />');
  });

  it('heeds the tokens that its elements set, each for what is inside', () => {
    const svg = picture(
      '<g style="--tone:var(--mts)"><path fill="var(--tone)"/></g><g data-subject="huawei"><path fill="var(--subject)"/></g>' +
        '<path fill="var(--subject)"/>',
    );
    const fills = [...standalone(svg, 'light', 'rollout').matchAll(/<path fill="([^"]+)"/g)].map(([, fill]) => fill);
    expect(fills).toEqual(['#00685f', '#9b1c31', '#7a3ea8']);
    expect(standalone(svg, 'light', 'rollout')).not.toContain('--');
  });

  it('names the fonts: the sans, and the serif where its class asks for it', () => {
    const svg = standalone(picture('<text>a</text><text class="serif">b</text>'), 'light');
    expect(attributesOf(svg, 'svg')).toMatchObject({ 'font-family': "'Source Sans 3', system-ui, sans-serif" });
    expect(attributesOf(svg, '.serif')).toMatchObject({ 'font-family': "'Brygada 1918', Georgia, serif" });
  });

  it('has text of the size that the page gives it, where it says nothing else', () => {
    expect(attributesOf(standalone(picture(''), 'light'), 'svg')).toMatchObject({ 'font-size': '13px' });
    expect(attributesOf(standalone(picture('', 'font-size="15"'), 'light'), 'svg')).toMatchObject({
      'font-size': '15',
    });
  });

  it('has no links, and keeps what was linked', () => {
    const svg = standalone(picture('<a href="/people/?a=1&amp;b" class="x"><text>a &lt; b</text></a>'), 'light');
    expect(svg).toContain('<g><text>a &lt; b</text></g>');
  });

  it('is the same for the same picture', () => {
    const svg = picture('<text style="fill:var(--ink-soft)">Го Пин</text>');
    expect(standalone(svg, 'light')).toBe(standalone(svg, 'light'));
    expect(toPng(standalone(svg, 'light'))).toEqual(toPng(standalone(svg, 'light')));
  });

  it.each(['<p>text</p>', '<svg></svg>', ''])('cannot be made of %s', (text) => {
    expect(() => standalone(text, 'light')).toThrow('A picture is one <svg> with a viewBox.');
  });

  it('cannot be made where a colour is none of the site', () => {
    expect(() => standalone(picture('<path fill="var(--huawai)"/>'), 'light')).toThrow('Did you mean "--huawei"?');
  });
});

describe('its PNG', () => {
  it.each([
    [1, 40, 20],
    [2, 80, 40],
  ])('at scale %d is %d × %d pixels', (scale, width, height) => {
    const png = toPng(standalone(picture(''), 'light'), scale);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  it('shows text in the fonts of the site, in Latin and Cyrillic', () => {
    const blank = toPng(standalone(picture(''), 'light'));
    const drawn = ['MTS', 'МТС'].map((text) =>
      toPng(standalone(picture(`<text x="2" y="15">${text}</text>`), 'light')),
    );
    for (const png of drawn) expect(png.length).toBeGreaterThan(blank.length + 200);
  });
});
