import { archive } from '../api/archive.ts';
import { dataPackage } from '../api/data-package.ts';
import { apiFiles, pathOfSchema } from '../api/files.ts';
import { fileNames, jsonSchemaOf } from '../api/shapes.ts';
import type { FileName } from '../api/shapes.ts';
import { absolute, graph, plain, records, settings } from './site.ts';
import { toCsv } from './tables.ts';

/** The description of the data, as it is sent. */
export const dataPackageText = (): string => pretty(dataPackage(records, plain, absolute));

/** The schema of a file of `/data/api/v1/`, as it is sent. */
export const schemaText = (name: FileName): string => pretty(jsonSchemaOf(name, absolute(pathOfSchema(name))));

let made: Record<FileName, string> | undefined;
/** The files of `/data/api/v1/`, as they are sent: a line a record. */
export function apiTexts(): Record<FileName, string> {
  if (made) return made;
  const files = apiFiles({ records, graph, plain, address: absolute });
  made = Object.fromEntries(fileNames.map((name) => [name, lines(files[name])])) as Record<FileName, string>;
  return made;
}

let packed: Uint8Array | undefined;
/** Everything in one archive: what `/data/` holds, at the same places. */
export function everything(): Uint8Array {
  if (packed) return packed;
  const texts = apiTexts();
  const files: Record<string, string> = {
    'README.txt': [
      `${settings.name}: ${settings.tagline}`,
      absolute('data/'),
      '',
      `The record reaches to ${settings.reach} and was last gone through on ${settings.reviewed}.`,
      `Licence of the data: ${settings.licence.title}, ${settings.licence.url}`,
      'The sources belong to their publishers.',
      '',
      'datapackage.json describes every file (datapackage.org).',
      'api/v1/ holds facts, sources, entities, timeline and links as JSON, with a schema of each in api/v1/schema/.',
      '',
    ].join('\n'),
    'datapackage.json': dataPackageText(),
    ...Object.fromEntries(records.datasets.map(({ id, table }) => [`${id}.csv`, table ? toCsv(table) : ''])),
    ...Object.fromEntries(
      fileNames.flatMap((name) => [
        [`api/v1/${name}.json`, texts[name]],
        [`api/v1/schema/${name}.json`, schemaText(name)],
      ]),
    ),
  };
  packed = archive(files, settings.reviewed);
  return packed;
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** JSON with a line for each record of its lists: as short as it can be, and still to be compared line by line. */
function lines(file: object): string {
  const fields = Object.entries(file).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
