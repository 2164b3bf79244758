/** The room for a text, in pixels, and the sizes it may be set in, largest first. */
export interface Room {
  width: number;
  height: number;
  sizes: readonly number[];
  /** Height of a line, as a multiple of the size. */
  leading: number;
}

/** A text with the size at which it fits, broken into lines. */
export interface Fitted {
  size: number;
  lines: string[];
}

type Measure = (text: string) => number;

/**
 * Sets a text as large as it fits in a room, in lines of much the same length. A word is broken only where it is broader than
 * the room at every size; what is too long even for the smallest size is cut, and ends with an ellipsis.
 * @param widthOf how broad a text is, for a size of 1
 */
export function fit(text: string, { width, height, sizes, leading }: Room, widthOf: Measure): Fitted {
  const rows = (size: number): number => Math.floor(height / (size * leading));
  for (const size of sizes) {
    const lines = wrap(text, width / size, widthOf);
    const broken = text.split(' ').some((word) => widthOf(word) * size > width);
    if (lines.length <= rows(size) && !broken) return { size, lines: balance(text, lines, width / size, widthOf) };
  }
  const size = sizes.at(-1) ?? 0;
  const lines = wrap(text, width / size, widthOf);
  const kept = lines.slice(0, rows(size));
  if (kept.length < lines.length) kept.push(cut(kept.pop() ?? '', width / size, widthOf));
  return { size, lines: kept };
}

/** Breaks a text between words into lines that are no broader than asked, and a word that is broader between letters. */
function wrap(text: string, width: number, widthOf: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && widthOf(line + letter) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}

/** The same number of lines, as narrow as they can be. */
function balance(text: string, lines: string[], width: number, widthOf: Measure): string[] {
  if (lines.length < 2) return lines;
  const narrowest = Math.max(...text.split(' ').map(widthOf));
  let balanced = lines;
  for (let narrower = width * 0.97; narrower >= narrowest; narrower *= 0.97) {
    const next = wrap(text, narrower, widthOf);
    if (next.length > lines.length) break;
    balanced = next;
  }
  return balanced;
}

/** A line with an ellipsis at its end, without the last words or letters where it would be too broad. */
function cut(line: string, width: number, widthOf: Measure): string {
  const ended = (words: string): string => `${words.replace(/[\s,;:.–-]+$/, '')}…`;
  let words = line;
  while (words !== '' && widthOf(ended(words)) > width) {
    const space = words.lastIndexOf(' ');
    words = space > 0 ? words.slice(0, space) : words.slice(0, -1);
  }
  return ended(words);
}
