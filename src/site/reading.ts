import { withoutMarks } from '../markdown/marks.ts';

/** Words a minute that a reader of an essay is taken to read. */
const wordsAMinute = 220;

/** How long a text takes to read, in whole minutes. */
export function readingMinutes(markdown: string): number {
  const words = withoutMarks(markdown).split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsAMinute));
}
