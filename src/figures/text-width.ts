/**
 * Advance widths of DejaVu Sans in ems. It is the broadest of the faces that `system-ui` stands for,
 * so that what fits here fits on every machine.
 */
const widths = new Map(
  (
    [
      [0.29, 'ijlIJ'],
      [0.32, ' .,’·'],
      [0.35, ';:/f'],
      [0.41, '-t()r'],
      [0.5, '–'],
      [0.52, 'sz“”'],
      [0.56, 'cL'],
      [0.59, 'kFvxy'],
      [0.63, 'PaoTYebdghnpquES'],
      [0.64, '0123456789$€'],
      [0.7, 'KAVBRXZC'],
      [0.75, 'UHN'],
      [0.84, 'DG&OQw+→×≥'],
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
const broadest = 1;
/** How much broader its bold is. */
const boldness = 1.13;

export interface TextStyle {
  /** In pixels. */
  size: number;
  bold?: boolean;
}

/** The labels of a chart. */
export const labelStyle: TextStyle = { size: 13 };

/** How broad a line of sans text can be at most, in pixels. */
export function textWidth(text: string, { size, bold = false }: TextStyle): number {
  const ems = [...text].reduce((sum, character) => sum + (widths.get(character) ?? broadest), 0);
  return ems * size * (bold ? boldness : 1);
}

/** Breaks a text between words into lines of at most `width` pixels; a word that is broader is cut into several. */
export function wrapText(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  const words = text.split(/ +/).filter(Boolean);
  for (const word of words.flatMap((whole) => cutWord(whole, width, style))) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, style) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The pieces of a word that fit, each but the last with a hyphen. */
function cutWord(word: string, width: number, style: TextStyle): string[] {
  if (textWidth(word, style) <= width) return [word];
  const characters = [...word];
  const fits = (count: number): boolean => textWidth(`${characters.slice(0, count).join('')}-`, style) <= width;
  let count = 1;
  while (fits(count + 1)) count += 1;
  return [`${characters.slice(0, count).join('')}-`, ...cutWord(characters.slice(count).join(''), width, style)];
}

/** The beginning of a text that fills at most so many lines, cut between words with an ellipsis where it is longer. */
export function clampText(text: string, width: number, lines: number, style: TextStyle): string {
  if (wrapText(text, width, style).length <= lines) return text;
  const words = text.split(/ +/);
  const cuts = words.map(
    (_, kept) =>
      `${words
        .slice(0, kept)
        .join(' ')
        .replace(/[\s,;:.–-]+$/, '')}…`,
  );
  return cuts.slice(2).findLast((cut) => wrapText(cut, width, style).length <= lines) ?? cuts[1] ?? text;
}
