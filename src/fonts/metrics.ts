import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';

/** What a font knows of a text, before it is drawn. */
export interface Metrics {
  /** How broad it is, for a size of 1, without kerning. */
  widthOf(text: string): number;
  /** The text without what the font has no letters for, and without brackets and spaces that this leaves empty. */
  drawable(text: string): string;
}

/** Reads the metrics of a TrueType file. */
export function readMetrics(file: string): Metrics {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} holds several fonts.`);
  const has = (character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const widths = new Map<string, number>();
  const widthOfOne = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return {
    widthOf: (text) => [...text].reduce((width, character) => width + widthOfOne(character), 0),
    drawable: (text) =>
      [...text.normalize('NFC')]
        .filter(has)
        .join('')
        .replace(/[([]\s*[)\]]/g, '')
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.;:?!])/g, '')
        .trim(),
  };
}
