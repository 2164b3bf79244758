import type { Problem } from '../reader/problem.ts';
import type { ContentFile } from '../reader/records.ts';

/**
 * Words the problems for a terminal: `file:line:column  what is wrong`, the line itself with a mark below the place,
 * and a count at the end.
 */
export function formatProblems(problems: readonly Problem[], files: readonly ContentFile[]): string {
  const lines = new Map(files.map(({ path, text }) => [`content/${path}`, text.split('\n')]));
  const shown = problems.map(({ file, line, column, message }) => {
    const text = lines.get(file)?.[line - 1];
    const head = `${file}:${line}:${column}  ${message}`;
    if (!text?.trim()) return head;
    // A long line is shown from a little before the place.
    const from = Math.max(0, Math.min(column - 1, text.length) - 60);
    return `${head}\n    ${text.slice(from, from + 120)}\n    ${' '.repeat(column - 1 - from)}^`;
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${shown.join('\n\n')}\n\n${count} in the content.`;
}
