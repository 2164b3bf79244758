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

/** How broad a line of sans text can be at most, in pixels. */
export function textWidth(text: string, { size, bold = false }: TextStyle): number {
  const ems = [...text].reduce((sum, character) => sum + (widths.get(character) ?? broadest), 0);
  return ems * size * (bold ? boldness : 1);
}

/**
 * Breaks a text between words into lines of at most `width` pixels.
 * A word that is broader stands on a line of its own.
 */
export function wrapText(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, style) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
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
