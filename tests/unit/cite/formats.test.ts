import { Cite } from '@citation-js/core';
import { expect, it } from 'vitest';
import { citationFile } from '../../../src/cite/formats.ts';
import { referenceOf } from '../../../src/cite/record.ts';
import type { Reference } from '../../../src/cite/record.ts';
import { readContent, readFolder } from '../../../src/reader/folder.ts';
import { realContent } from '../../support/twins.ts';

const references = readContent(await readFolder(realContent)).records.sources.map(({ data }) => referenceOf(data));
type Told = Pick<Reference, 'title' | 'URL' | 'author' | 'issued'>;
const read = (text: string) => new Cite(text).data as Told[];
/** The library reads two hyphens in BibTeX as the dash that TeX makes of them. */
const dashes = (title: string): string => title.replaceAll('--', '–');

it('gives every source a title, address, author and date that a reference manager reads back, in RIS', () => {
  const back = read(citationFile(references, 'ris'));
  const told = ({ title, URL, author, issued }: Told) => ({
    title,
    URL,
    author: author?.map((name) => Object.values(name).join(', ')),
    issued,
  });
  expect(back.map(told)).toEqual(references.map(told));
});

it('gives every source a title that a reference manager reads back, in BibTeX, and a label of its own', () => {
  const text = citationFile(references, 'bib');
  expect(read(text).map(({ title }) => title)).toEqual(references.map(({ title }) => dashes(title)));
  expect(new Set(text.match(/^@\w+\{[^,]+,/gm)).size).toBe(references.length);
});
