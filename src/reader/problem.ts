import { closest, distance } from 'fastest-levenshtein';
import type { Position } from '../schemas/common.ts';

/** Something wrong with the content, told to the person who writes it. */
export interface Problem extends Position {
  message: string;
}

/**
 * The known word nearest to a mistyped one: one it begins, else the nearest by edit distance, else one it begins with.
 * @returns undefined where nothing is near enough to be meant: within a third of the word's length, at least two edits
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const longer = known.find((other) => other.startsWith(`${word}-`));
  if (longer !== undefined) return longer;
  const candidate = closest(word, known);
  const allowed = Math.max(2, Math.floor(word.length / 3));
  if (distance(word, candidate) <= allowed) return candidate;
  return known.find((other) => word.startsWith(`${other}-`));
}

/** ` Did you mean "x"?`, or nothing where no known word is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined || near === word ? '' : ` Did you mean "${near}"?`;
}
