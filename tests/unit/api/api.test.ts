import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archive } from '../../../src/api/archive.ts';
import { dataPackage, fieldsOf } from '../../../src/api/data-package.ts';
import { apiFiles } from '../../../src/api/files.ts';
import { fileNames, jsonSchemaOf } from '../../../src/api/shapes.ts';
import { graphOf } from '../../../src/graph/records.ts';
import { withoutMarks } from '../../../src/markdown/marks.ts';
import { readContent, readFolder } from '../../../src/reader/folder.ts';
import { toCsv, toObjects } from '../../../src/site/tables.ts';
import { dataPackageSchema, schemaProblems } from '../../support/api.ts';
import { edited, filesWith, problemsWith } from '../../support/content.ts';
import { addressOf, realContent } from '../../support/twins.ts';

const plain = (markdown: string): string => withoutMarks(markdown, (id) => id);
const filesFrom = (files: Awaited<ReturnType<typeof filesWith>>) => {
  const { records } = readContent(files);
  return { records, files: apiFiles({ records, graph: graphOf(records), plain, address: addressOf }) };
};
const real = filesFrom(await readFolder(realContent));

describe('the files of the record', () => {
  it('obey their own schemas, for all of the content', () => {
    for (const name of fileNames) {
      const schema = jsonSchemaOf(name, addressOf(`data/api/v1/schema/${name}.json`));
      expect(schemaProblems(schema, JSON.parse(JSON.stringify(real.files[name]))), name).toEqual([]);
    }
  });

  it('have schemas that refuse a field too many, a field too few and a date that is none', () => {
    const [first] = real.files.facts.facts;
    const wrong = { ...real.files.facts, facts: [{ ...first, evidence: 'x', page: undefined, added: 'soon' }] };
    const problems = schemaProblems(jsonSchemaOf('facts', addressOf('x')), JSON.parse(JSON.stringify(wrong)));
    expect(problems.join('\n')).toMatch(/required property 'page'/);
    expect(problems.join('\n')).toMatch(/additional properties/);
    expect(problems.join('\n')).toMatch(/added must match format "date"/);
  });

  it('hold every record once, lead only to records that are there, and hold no mark', () => {
    const { facts, sources, entities, timeline, links } = real.files;
    expect(facts.facts.length).toBe(real.records.facts.length);
    expect(sources.sources.length).toBe(real.records.sources.length);
    expect(entities.entities.length).toBe(real.records.entities.length);
    const ids = new Set(links.nodes.map(({ id }) => id));
    const named = [
      ...facts.facts.flatMap((fact) => [
        ...fact.entities,
        ...fact.sources,
        ...fact.answered_by,
        ...fact.disagrees_with,
      ]),
      ...sources.sources.flatMap((source) => source.facts),
      ...entities.entities.flatMap((entity) => entity.facts),
      ...links.links.flatMap(({ from, to }) => [from, to]),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(JSON.stringify([facts, entities, timeline])).not.toMatch(/\[\[|\[@/);
    const dates = timeline.events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  it('say how each record leads to others', async () => {
    const { links, facts } = filesFrom(await filesWith()).files;
    expect(links.links).toContainEqual({ from: 'ada-wrote', to: 'engine', type: 'names' });
    expect(links.links).toContainEqual({ from: 'ada-wrote', to: 'times-1843', type: 'rests-on' });
    expect(links.links).toContainEqual({ from: 'engine-late', to: 'engine-on-time', type: 'answered-by' });
    expect(links.links).toContainEqual({ from: 'engines-built', to: 'letter-1844', type: 'rests-on' });
    expect(links.links.filter(({ type }) => type === 'cites').length).toBeGreaterThan(0);
    expect(links.links.filter(({ type }) => type === 'links').length).toBeGreaterThan(0);
    expect(facts.facts[0]?.added).toBe('2020-02-04');
  });
});

describe('the description of the data', () => {
  it('is what the Data Package standard asks for, and describes each column of each table', () => {
    const described = dataPackage(real.records, plain, addressOf);
    expect(schemaProblems(dataPackageSchema, JSON.parse(JSON.stringify(described)))).toEqual([]);
    expect(described.resources.filter(({ type }) => type === 'table').length).toBe(real.records.datasets.length);
  });

  it('gives each column a type that all its values have', () => {
    const right: Record<string, RegExp> = {
      integer: /^-?\d+$/,
      number: /^-?\d+(?:\.\d+)?$/,
      date: /^\d{4}-\d\d-\d\d$/,
      yearmonth: /^\d{4}-\d\d$/,
      year: /^\d{4}$/,
    };
    const types = new Set<string>();
    for (const dataset of real.records.datasets) {
      fieldsOf(dataset).forEach(({ name, type }, index) => {
        types.add(type);
        const values = (dataset.table?.rows ?? []).map((row) => row[index] ?? '').filter((value) => value !== '');
        const odd = values.filter((value) => !(right[type] ?? /./).test(value));
        expect(odd, `${dataset.id}.${name} as ${type}`).toEqual([]);
      });
    }
    expect([...types]).toEqual(expect.arrayContaining(['date', 'integer', 'number', 'string', 'year']));
  });

  it('gives each column of numbers its unit, but ranks', () => {
    const fields = real.records.datasets.flatMap((dataset) => fieldsOf(dataset));
    const without = fields.filter(({ type, unit }) => ['integer', 'number'].includes(type) && unit === undefined);
    expect([...new Set(without.map(({ name }) => name))]).toEqual(['rank']);
  });

  it('gives the unit of a table to its numbers alone, and each column its own where they differ', async () => {
    const unitsWith = async (unit: string): Promise<unknown[]> => {
      const { records } = filesFrom(
        await filesWith(await edited('datasets/engines-built.yaml', 'unit: engines', unit)),
      );
      return records.datasets.flatMap((dataset) => fieldsOf(dataset).map((field) => [field.name, field.unit]));
    };
    expect(await unitsWith('unit: engines')).toEqual([
      ['year', undefined],
      ['engines', 'engines'],
      ['source', undefined],
    ]);
    expect(await unitsWith('unit: { year: years, engines: dozens }')).toEqual([
      ['year', 'years'],
      ['engines', 'dozens'],
      ['source', undefined],
    ]);
  });
});

describe('the archive', () => {
  const files = { 'b/ä.json': '{"名": "«Мегафон» & Co"}\n', 'a.csv': 'x\r\n' };

  it('gives back the texts, and the same bytes for the same texts in every order and time zone', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    const east = archive(files, '2026-11-22');
    process.env.TZ = 'America/New_York';
    const west = archive({ 'a.csv': files['a.csv'], 'b/ä.json': files['b/ä.json'] }, '2026-11-22');
    process.env.TZ = zone;
    expect(Buffer.from(east).equals(Buffer.from(west))).toBe(true);
    const read = unzipSync(east);
    expect(Object.fromEntries(Object.entries(read).map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual(files);
  });
});

describe('odd content', () => {
  const odd = '"Мегафон" & 华为 <b>, 100 %; it’s';

  it('comes out as it is in CSV and JSON', async () => {
    const table = {
      columns: ['name', 'value'],
      rows: [
        [odd, '1'],
        ['line\nbreak', ''],
      ],
    };
    expect(parse(toCsv(table))).toEqual([table.columns, ...table.rows]);
    expect(JSON.parse(JSON.stringify(toObjects(table)))).toEqual([
      { name: odd, value: 1 },
      { name: 'line\nbreak', value: null },
    ]);
    const yaml = await edited('entities/person/ada.md', 'name: Ada Lovelace', `name: '${odd.replaceAll("'", "''")}'`);
    const { files } = filesFrom(await filesWith(yaml));
    expect(files.entities.entities.find(({ id }) => id === 'ada')?.name).toBe(odd);
    expect(schemaProblems(jsonSchemaOf('entities', addressOf('x')), files.entities)).toEqual([]);
  });

  it('is refused with its place: an empty table, a column without description, a bad date, an odd id', async () => {
    expect(await problemsWith({ 'datasets/engines-built.csv': '' })).toEqual([
      expect.stringMatching(/^content\/datasets\/engines-built\.csv:1:1 {2}this table is empty/),
    ]);
    expect(
      await problemsWith(await edited('datasets/engines-built.yaml', '  engines: engines built that year\n', '')),
    ).toEqual([expect.stringMatching(/engines-built\.csv:1:1 {2}the column "engines" is not described/)]);
    expect(await problemsWith(await edited('facts/engines.yaml', 'date: 1843', 'date: 1843-02-30'))).toEqual([
      expect.stringMatching(/facts\/engines\.yaml:3:9 {2}"date": a date is a real day/),
    ]);
    expect(
      (await problemsWith(await edited('facts/engines.yaml', '- id: ada-wrote', '- id: ада-写'))).join('\n'),
    ).toMatch(/facts\/engines\.yaml:1:7 {2}"id": an id has only lower-case letters/);
  });
});
