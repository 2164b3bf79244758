import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { collectionNames } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { entityKindNames } from '../schemas/entity.ts';
import { suggestion } from './problem.ts';
import type { Problem } from './problem.ts';
import { collectionOf, readRecords } from './records.ts';
import type { ContentFile, ReadRecord } from './records.ts';

/** All records below `content/`, by collection, and what is wrong with their files. */
export interface Content {
  records: { [Name in CollectionName]: ReadRecord<Name>[] };
  problems: Problem[];
}

/** All files below a folder, or those wanted of them, in the order of their paths, hidden ones left out. */
export async function readFolder(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(wanted)
    .sort();
  const files: ContentFile[] = [];
  // One after the other: there may be more of them than may be open at once.
  for (const path of paths) files.push({ path, text: await readFile(join(folder, path), 'utf8') });
  return files;
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

const folders = [
  ...collectionNames.filter((name) => name !== 'entities' && name !== 'site'),
  ...entityKindNames.map((kind) => `entities/${kind}`),
];

/** Reads every record of a set of files; a file that belongs to no collection is a problem too. */
export function readContent(files: readonly ContentFile[]): Content {
  const records = Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as Content['records'];
  const problems: Problem[] = [];
  const texts = new Map(files.map((file) => [file.path, file.text]));
  for (const file of files) {
    const name = collectionOf(file.path);
    if (name) {
      const read = readRecords(name, file, texts.get(file.path.replace(/\.yaml$/, '.csv')));
      (records[name] as ReadRecord[]).push(...read.records);
      problems.push(...read.problems);
    } else if (!texts.has(file.path.replace(/\.csv$/, '.yaml')) || !file.path.endsWith('.csv')) {
      problems.push({
        file: `content/${file.path}`,
        line: 1,
        column: 1,
        message: `this file belongs to no collection: its folder or its ending is not one the site reads.${suggestion(folderOf(file.path), folders)}`,
      });
    }
  }
  return { records, problems };
}
