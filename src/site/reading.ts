import { findMarks } from '../markdown/marks.ts';
import type { NoteNumbers } from '../markdown/note-numbers.ts';

/** Words a minute that a reader of an essay is taken to read. */
const wordsAMinute = 220;

/** How long a text takes to read, in whole minutes. */
export function readingMinutes(markdown: string): number {
  const words = markdown.replace(/\[@[^\]]*\]/g, '').split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsAMinute));
}

/** Counts every citation of a text, in its order. */
export function citeAll(markdown: string, numbers: NoteNumbers): void {
  for (const { mark } of findMarks(markdown)) {
    if (mark.type === 'note') mark.ids.forEach((id) => numbers.cite(id));
  }
}
