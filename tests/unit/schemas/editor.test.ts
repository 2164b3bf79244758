import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFolder } from '../../../src/reader/folder.ts';
import { collectionOf } from '../../../src/reader/records.ts';
import { editorCollections, editorFiles, editorSchema } from '../../../src/schemas/editor.ts';

const project = new URL('../../../', import.meta.url);
/** Long lists of what another list has too. */
const large = /^(?:facts|sources)\/(?!deal)/;
const ajv = new Ajv({ formats: { uri: true }, allowUnionTypes: true, strict: false });
const validate = Object.fromEntries(editorCollections.map((name) => [name, ajv.compile(editorSchema(name))]));

describe('the schemas for editors', () => {
  it.each([...editorFiles()])('stand in %s as they are made: npm run schemas', async (path, text) => {
    expect(await readFile(new URL(path, project), 'utf8')).toBe(text);
  });

  it('take what is there', async () => {
    const files = await readFolder(
      new URL('content', project).pathname,
      (path) => path.endsWith('.yaml') && !large.test(path),
    );
    for (const { path, text } of files) {
      const check = validate[collectionOf(path) ?? ''];
      expect([path, check?.(parse(text)), check?.errors]).toEqual([path, true, null]);
    }
  });

  it.each([
    ['a field that is not there', { statment: 'x' }],
    ['a word that is none of the choices', { kind: 'evnt' }],
    ['an id that is none', { id: 'Not an id' }],
    ['a date that is none', { date: 'in June' }],
  ])('refuse %s', (_, wrong) => {
    const fact = { id: 'a', statement: 'A.', kind: 'event', entities: ['b'], sources: ['c'], weight: 'disputed' };
    expect(validate.facts?.([fact])).toBe(true);
    expect(validate.facts?.([{ ...fact, ...wrong }])).toBe(false);
  });

  it('say what a field is for', () => {
    expect(JSON.stringify(editorSchema('facts'))).toContain('Stands alone: who, what, when and where are in it.');
  });
});
