import type { SiteRecords } from '../graph/records.ts';
import type { SiteRecord } from '../reader/records.ts';
import { isNumeric } from '../site/tables.ts';
import { pathOfSchema } from './files.ts';
import { fileNames, files } from './shapes.ts';
import { unitText } from '../schemas/dataset.ts';

/** A field of a Table Schema (datapackage.org/standard/table-schema/). */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'date' | 'yearmonth' | 'year';
  description: string;
  /** No property of the standard, which takes others; data packages commonly say it so (datapackage issue 216). */
  unit?: string;
}

/** A description of the data by the Data Package standard (datapackage.org), version 2. */
export interface DataPackage {
  $schema: string;
  name: string;
  [property: string]: unknown;
  resources: Record<string, unknown>[];
}

const every = (values: readonly string[], pattern: RegExp): boolean =>
  values.length > 0 && values.every((value) => pattern.test(value));

/** What a column holds, read off its values; a column of dates that are not all as exact is one of texts. */
function typeOf(name: string, values: readonly string[]): Field['type'] {
  const filled = values.filter((value) => value !== '');
  if (every(filled, /^\d{4}-\d\d-\d\d$/)) return 'date';
  if (every(filled, /^\d{4}-\d\d$/)) return 'yearmonth';
  if (name === 'year' && every(filled, /^\d{4}$/)) return 'year';
  if (!isNumeric(filled)) return 'string';
  return every(filled, /^-?\d+$/) ? 'integer' : 'number';
}

/**
 * The dictionary of a table: what each column is called, what type its values have, what it holds, and in which unit. A
 * unit that is that of the table is that of its numbers.
 */
export function fieldsOf({ data, table = { columns: [], rows: [] } }: SiteRecord<'datasets'>): Field[] {
  return table.columns.map((name, index) => {
    const type = typeOf(
      name,
      table.rows.map((row) => row[index] ?? ''),
    );
    const common = type === 'integer' || type === 'number' ? data.unit : undefined;
    const unit = typeof data.unit === 'string' ? common : data.unit[name];
    return { name, type, description: data.columns[name] ?? '', ...(typeof unit === 'string' && { unit }) };
  });
}

/** Where the description stands, below the root of the site; the paths in it begin at its folder. */
export const dataPackagePath = 'data/datapackage.json';

/**
 * The description of all the data: each table with its fields, and the files of `/data/api/v1/`.
 * @param address the whole address of a path below the root of the site
 */
export function dataPackage(
  records: SiteRecords,
  plain: (markdown: string) => string,
  address: (path: string) => string,
): DataPackage {
  const settings = records.site[0]?.data;
  if (!settings) throw new Error('content/site.yaml is missing.');
  const titles = new Map(records.sources.map(({ id, data }) => [id, data]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'the-5g-deal',
    title: settings.name,
    description: plain(settings.description),
    homepage: address('data/'),
    version: settings.reviewed,
    licenses: [{ name: settings.licence.id, path: settings.licence.url, title: settings.licence.title }],
    resources: [
      ...records.datasets.map((dataset) => {
        const { id, data, table } = dataset;
        const column = table?.columns.indexOf('source') ?? -1;
        const used = new Set(
          (table?.rows ?? []).flatMap((row) => (row[column] ?? '').split(';')).map((one) => one.trim()),
        );
        return {
          name: id,
          type: 'table',
          path: `${id}.csv`,
          title: data.title,
          ...(data.note === undefined ? {} : { description: plain(data.note) }),
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          unit: unitText(data.unit),
          homepage: address(`data/${id}/`),
          sources: [...used].flatMap((source) => {
            const found = titles.get(source);
            return found ? [{ title: found.title, path: new URL(found.url).href }] : [];
          }),
          schema: { fields: fieldsOf(dataset), missingValues: [''] },
        };
      }),
      ...fileNames.map((name) => ({
        name: `api-${name}`,
        path: `api/v1/${name}.json`,
        title: files[name].title,
        description: files[name].about,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        jsonSchema: address(pathOfSchema(name)),
      })),
    ],
  };
}
