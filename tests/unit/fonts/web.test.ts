import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { rangesOf, webFonts } from '../../../src/fonts/web.ts';

const root = mkdtempSync(join(tmpdir(), 'fonts-'));
const read = (src: string): Buffer => readFileSync(join(root, src));
const letters = (src: string): readonly number[] => {
  const font = create(read(src));
  return font.isCollection ? [] : font.characterSet;
};

describe('the files of the typeface', () => {
  it('begin with a small one that holds English as it is set', async () => {
    const [common] = await webFonts('', root);
    expect(statSync(join(root, common.src[0])).size).toBeLessThan(14_000);
    for (const letter of 'Az09“”‘’–—…€') expect(letters(common.src[0])).toContain(letter.codePointAt(0));
    expect(common.display).toBe('optional');
  });

  it('hold every letter of the text that the typeface has, in one file for each style', async () => {
    const fonts = await webFonts('Łódź, Ґрунт, Țara', root);
    const normal = fonts.filter(({ style }) => style === 'normal').flatMap(({ src }) => letters(src[0]));
    for (const letter of 'Łódź,рунтȚara') expect(normal).toContain(letter.codePointAt(0));
    const ranges = fonts.filter(({ style }) => style === 'normal').flatMap(({ unicodeRange }) => unicodeRange);
    expect(new Set(ranges).size).toBe(ranges.length);
  });

  it('are the same bytes each time', async () => {
    const other = mkdtempSync(join(tmpdir(), 'fonts-'));
    const [one] = await webFonts('Łódź', root);
    const [two] = await webFonts('Łódź', other);
    expect(read(one.src[0]).equals(readFileSync(join(other, two.src[0])))).toBe(true);
  });

  it('leave out a script that neither the text nor the safe set needs', async () => {
    const fonts = await webFonts('plain', root);
    expect(fonts.flatMap(({ unicodeRange }) => unicodeRange)).not.toContain('U+0142');
  });
});

describe('ranges of code points', () => {
  it('join neighbours', () => {
    expect(rangesOf([0x41, 0x42, 0x43, 0x104])).toEqual(['U+0041-0043', 'U+0104']);
    expect(rangesOf([])).toEqual([]);
  });
});
