import { parse as parseCsv } from 'csv-parse/sync';
import type { z } from 'astro/zod';
import { collections } from '../schemas/index.ts';
import type { CollectionName, DataOf } from '../schemas/index.ts';
import { idPattern } from '../schemas/common.ts';
import type { Position } from '../schemas/common.ts';
import { suggestion } from './problem.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml.ts';
import type { Path, YamlText } from './yaml.ts';

/** A table: its column names, and its rows as texts in that order. */
export interface Table {
  columns: string[];
  rows: string[][];
}

/** One record of a collection, as the site uses it. */
export interface SiteRecord<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
  data: DataOf<Name>;
  at: Position;
  /** The text below the front matter. */
  body?: string;
  /** The name of the file without its ending, for lists: the topic. */
  list?: string;
  /** The folder of the file, for entities: the kind. */
  folder: string;
  /** The table beside the description, for datasets. */
  table?: Table;
}

/** A record with what is needed to speak of it to its writer. */
export interface ReadRecord<Name extends CollectionName = CollectionName> extends SiteRecord<Name> {
  /** The line on which the body begins. */
  bodyLine: number;
  /** Where a value of the record stands. */
  locate(path: Path): Position;
}

/** A file below `content/`: its path from there, with forward slashes, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

export interface ReadResult<Name extends CollectionName = CollectionName> {
  records: ReadRecord<Name>[];
  problems: Problem[];
}

/** The collection a file belongs to, by its path below `content/`; undefined for a file of none. */
export function collectionOf(path: string): CollectionName | undefined {
  return (Object.keys(collections) as CollectionName[]).find((name) => collections[name].files.test(path));
}

/**
 * Reads the records of one file and checks each against the schema of its collection.
 * @param table the text of the CSV file beside a dataset's description; undefined if there is none
 */
export function readRecords<Name extends CollectionName>(
  name: Name,
  file: ContentFile,
  table?: string,
): ReadResult<Name> {
  const { format } = collections[name];
  const shown = `content/${file.path}`;
  const folder = file.path.split('/').at(-2) ?? '';
  const stem = (file.path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const result: ReadResult<Name> = { records: [], problems: [] };

  let yaml: YamlText;
  let body: string | undefined;
  let bodyLine = 1;
  if (format === 'document') {
    const parts = splitFrontMatter(file.text);
    if (!parts) {
      result.problems.push({
        file: shown,
        line: 1,
        column: 1,
        message: 'no front matter: the file begins with a line ---, then fields, then a line ---',
      });
      return result;
    }
    yaml = readYaml(parts.frontMatter, shown, 2);
    body = parts.body;
    bodyLine = parts.bodyLine;
  } else {
    yaml = readYaml(file.text, shown);
  }
  result.problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return result;

  const items: { value: unknown; path: Path }[] = [];
  if (format === 'list') {
    if (!Array.isArray(yaml.value)) {
      result.problems.push({ ...yaml.locate([]), message: 'this file is a list: each record begins with "- id: …"' });
      return result;
    }
    items.push(...yaml.value.map((value: unknown, index) => ({ value, path: [index] })));
  } else {
    items.push({ value: yaml.value ?? {}, path: [] });
  }

  for (const { value, path } of items) {
    const locate = (inner: Path): Position => yaml.locate([...path, ...inner]);
    const id = format === 'list' ? String((value as { id?: unknown } | null)?.id ?? '') : stem;
    const parsed = collections[name].schema.safeParse(value, { reportInput: true });
    if (!parsed.success) {
      for (const issue of parsed.error.issues) result.problems.push(describeIssue(issue, name, locate));
      continue;
    }
    if (!idPattern.test(id)) {
      result.problems.push({
        ...locate([]),
        message: `"${id}" is not an id: only lower-case letters, digits and single hyphens`,
      });
      continue;
    }
    const record: ReadRecord<Name> = {
      collection: name,
      id,
      data: parsed.data as DataOf<Name>,
      at: locate([]),
      folder,
      bodyLine,
      locate,
      ...(body === undefined ? {} : { body }),
      ...(format === 'list' ? { list: stem } : {}),
    };
    if (name === 'datasets') {
      const read = readTable(table, `${shown.replace(/\.yaml$/, '.csv')}`, parsed.data as DataOf<'datasets'>);
      result.problems.push(...read.problems);
      record.table = read.table;
    }
    result.records.push(record);
  }
  return result;
}

function splitFrontMatter(text: string): { frontMatter: string; body: string; bodyLine: number } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text.replace(/^\uFEFF/, ''));
  if (!match) return undefined;
  const head = match[0];
  return {
    frontMatter: match[1] ?? '',
    body: text.replace(/^\uFEFF/, '').slice(head.length),
    bodyLine: head.split('\n').length - (head.endsWith('\n') ? 0 : 1),
  };
}

/** What Zod says of a value, in the words of the person who wrote it. */
function describeIssue(issue: z.core.$ZodIssue, name: CollectionName, locate: (path: Path) => Position): Problem {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const field = path.filter((step) => typeof step === 'string').join('.');
  const of = field ? `"${field}": ` : '';
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = Object.keys('shape' in collections[name].schema ? collections[name].schema.shape : {});
    return {
      ...locate([...path, key]),
      message: `${of}there is no field "${key}" in ${name}.${suggestion(key, known)}`,
    };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return { ...locate(path), message: `the field "${field}" is missing` };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const given = String(issue.input ?? '');
    return { ...locate(path), message: `${of}must be one of ${values.join(', ')}.${suggestion(given, values)}` };
  }
  return { ...locate(path), message: `${of}${issue.message}` };
}

function readTable(
  text: string | undefined,
  file: string,
  data: DataOf<'datasets'>,
): { table: Table; problems: Problem[] } {
  const empty = { columns: [], rows: [] };
  const problem = (line: number, message: string): Problem => ({ file, line, column: 1, message });
  if (text === undefined)
    return { table: empty, problems: [problem(1, 'this table is missing: its description stands beside it')] };
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, trim: true, relax_column_count: true } as const;
    // With `info`, each row comes with where it stands, which the types do not know.
    lines = parseCsv(text, options) as unknown as typeof lines;
  } catch (error) {
    return {
      table: empty,
      problems: [problem(1, `not valid CSV: ${error instanceof Error ? error.message : String(error)}`)],
    };
  }
  const [head, ...rows] = lines;
  if (!head || rows.length === 0)
    return { table: empty, problems: [problem(1, 'this table is empty: a line of column names and at least one row')] };
  const problems: Problem[] = [];
  const described = Object.keys(data.columns);
  for (const column of head.record.filter((column) => !described.includes(column))) {
    problems.push(
      problem(1, `the column "${column}" is not described in the .yaml beside it.${suggestion(column, described)}`),
    );
  }
  for (const column of described.filter((column) => !head.record.includes(column))) {
    problems.push(
      problem(1, `the column "${column}" is described, but not in the table.${suggestion(column, head.record)}`),
    );
  }
  for (const row of rows.filter((row) => row.record.length !== head.record.length)) {
    problems.push(
      problem(row.info.lines, `this row has ${row.record.length} fields, the table has ${head.record.length} columns`),
    );
  }
  return { table: { columns: head.record, rows: rows.map((row) => row.record) }, problems };
}
