import { fileURLToPath } from 'node:url';
import { formatProblems } from '../../src/check/report.ts';
import { validate } from '../../src/check/validate.ts';
import { readContent, readFolder } from '../../src/reader/folder.ts';
import type { ContentFile } from '../../src/reader/records.ts';

/** A content folder as small as can be, in which nothing is wrong. */
export const fixture = fileURLToPath(new URL('../fixtures/content', import.meta.url));

/** The files of the small content, with some replaced, added, or (undefined) left out. */
export async function filesWith(changes: Record<string, string | undefined> = {}): Promise<ContentFile[]> {
  const files = new Map((await readFolder(fixture)).map(({ path, text }) => [path, text]));
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return [...files].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file of the small content with one part of it replaced, which must be there. */
export async function edited(path: string, part: string, by: string): Promise<Record<string, string>> {
  const text = (await filesWith()).find((file) => file.path === path)?.text;
  if (!text?.includes(part)) throw new Error(`${path} does not hold "${part}".`);
  return { [path]: text.replace(part, by) };
}

/** What the check says of the small content with changes: one line a problem, `file:line:column  message`. */
export async function problemsWith(changes: Record<string, string | undefined>): Promise<string[]> {
  const files = await filesWith(changes);
  return validate(readContent(files)).problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`,
  );
}

/** The whole report, as the terminal shows it. */
export async function reportWith(changes: Record<string, string | undefined>): Promise<string> {
  const files = await filesWith(changes);
  return formatProblems(validate(readContent(files)).problems, files);
}
