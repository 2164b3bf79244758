import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { kept } from '../cache/files.ts';

const require = createRequire(import.meta.url);
const fileOf = (subset: string, style: string): string =>
  require.resolve(`@fontsource-variable/brygada-1918/files/brygada-1918-${subset}-wght-${style}.woff2`);

const between = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** What nearly every page needs: ASCII, the signs of well-set English, and what names and titles from elsewhere have most. */
const common = `${between(0x20, 0x7e)}\u00a0\u00b7\u2009–—‘’“”…′″−×€↑↓«»„Úáäæçéíðñóöü`;
/** Letters of the languages of western Europe. */
const western = between(0xa1, 0xff);
const russian = `${between(0x410, 0x44f)}Ёё\u0301№`;

/** What the site uses of the font's OpenType features: marks and kerning, ligatures, figures of one width. */
const keepFeatures = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'tnum'];

/** One file of the typeface, as Astro's local provider takes it. */
export interface WebFont {
  weight: '400 700';
  style: 'normal' | 'italic';
  /** The first file comes with the page or not at all, so that nothing moves; the others may come later. */
  display: 'optional' | 'swap';
  src: [string];
  unicodeRange: [string, ...string[]];
}

/**
 * The typeface in files of what pages need: one that nearly all pages do with, and others that a browser loads when a letter
 * of theirs stands on a page. Each holds a safe set and whatever else of its script the text uses.
 * @param text all the text of the site
 * @param root the folder of the project; the files are kept below its node_modules/.cache
 */
export async function webFonts(text: string, root: string): Promise<[WebFont, ...WebFont[]]> {
  const used = [...new Set(text)].join('');
  const wanted = [
    { subset: 'latin', style: 'normal', letters: common, display: 'optional' },
    { subset: 'latin', style: 'normal', letters: without(western + used, common), display: 'swap' },
    { subset: 'latin-ext', style: 'normal', letters: without(used, common + western), display: 'swap' },
    { subset: 'cyrillic', style: 'normal', letters: without(russian + used, common + western), display: 'swap' },
    { subset: 'latin', style: 'italic', letters: common, display: 'swap' },
    { subset: 'latin', style: 'italic', letters: without(western + used, common), display: 'swap' },
  ] as const;
  const made = await Promise.all(
    wanted.map(async ({ subset, style, letters, display }): Promise<WebFont | undefined> => {
      const whole = await readFile(fileOf(subset, style));
      const font = create(whole);
      if (font.isCollection) throw new Error(`${fileOf(subset, style)} holds several fonts.`);
      const has = [...new Set(letters)]
        .filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
        .sort();
      const [first, ...rest] = rangesOf(has.map((letter) => letter.codePointAt(0) ?? 0));
      if (first === undefined) return undefined;
      const key = createHash('sha256').update(whole).update(has.join('')).update(keepFeatures.join()).digest('hex');
      const folder = join(root, 'node_modules/.cache/fonts');
      const name = `brygada-1918-${key.slice(0, 16)}.woff2`;
      await kept(folder, name, () => subsetFont(whole, has.join(''), { targetFormat: 'woff2', keepFeatures }));
      const src = `./${relative(root, join(folder, name)).replaceAll('\\', '/')}`;
      return { weight: '400 700', style, display, src: [src], unicodeRange: [first, ...rest] };
    }),
  );
  const [first, ...rest] = made.filter((font) => font !== undefined);
  if (!first) throw new Error('The typeface has no letters for this text.');
  return [first, ...rest];
}

const without = (letters: string, others: string): string =>
  [...letters].filter((letter) => !others.includes(letter)).join('');

/** Code points, in order, as CSS writes them: `U+0020-007E`. */
export function rangesOf(points: readonly number[]): string[] {
  const hex = (point: number): string => point.toString(16).toUpperCase().padStart(4, '0');
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`);
}
