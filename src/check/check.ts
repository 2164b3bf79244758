import { readContent, readFolder } from '../reader/folder.ts';
import type { Content } from '../reader/folder.ts';
import { formatProblems } from './report.ts';
import { validate } from './validate.ts';
import type { Checked } from './validate.ts';

export interface CheckResult extends Checked {
  /** The problems in words; undefined where there are none. */
  report?: string;
  /** What was read. */
  content: Content['records'];
  /** How many records were read. */
  records: number;
}

/** Reads and checks everything below a content folder. */
export async function checkFolder(folder: string): Promise<CheckResult> {
  const files = await readFolder(folder);
  const content = readContent(files);
  const checked = validate(content);
  return {
    ...checked,
    content: content.records,
    records: Object.values(content.records).reduce((sum, list) => sum + list.length, 0),
    ...(checked.problems.length > 0 ? { report: formatProblems(checked.problems, files) } : {}),
  };
}
