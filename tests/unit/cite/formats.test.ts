import { Cite } from '@citation-js/core';
import { expect, it } from 'vitest';
import { citationFile } from '../../../src/cite/formats.ts';
import { referenceOf, referenceOfPage } from '../../../src/cite/record.ts';
import type { Reference } from '../../../src/cite/record.ts';
import { readContent, readFolder } from '../../../src/reader/folder.ts';
import type { Source } from '../../../src/schemas/source.ts';
import { realContent } from '../../support/twins.ts';

const references = readContent(await readFolder(realContent)).records.sources.map(({ data }) => referenceOf(data));

/** What is hard to write in one format or the other. */
const hard = [
  'The “A & B” {case}: it’s 50 % $5 #1 ~ ^ _ \\ <i>',
  'A -- B --- C',
  'Прибыли не хватает мобильности',
  '國務院：11月10日起',
  '“Quoted” ‘single’ "straight" it\'s',
  'Café, naïve, Škoda, Łódź, İstanbul',
  `A title of ${'many words '.repeat(30)}`.trim(),
].flatMap((title, index) =>
  [undefined, '2019', '2019-06', '2019-06-06'].map((date) =>
    referenceOf({
      id: `a-source-with-a-long-id-${index}-${date ?? 'undated'}`,
      title,
      title_from: 'copy',
      type: index === 0 ? 'report' : index === 1 ? 'dataset' : 'news',
      publisher: 'Müller & Söhne {GmbH} – 5 %',
      author: 'O’Neill, Ann-Marie; IPVM & Co; Грамматчиков, Алексей',
      ...(date && { date }),
      url: 'https://example.org/a_b?c=%3A&d=e#f~g',
    } as unknown as Source),
  ),
);

interface Told {
  id: string;
  title: string;
  author: string[] | undefined;
  issued: number[] | undefined;
  publisher: string | undefined;
  URL: string;
}
/** What both formats tell of a reference. They know no names that are whole: these come back as family names. */
const told = ({ id, title, author, issued, publisher, URL }: Reference): Told => ({
  id,
  title,
  author: author?.map((name) =>
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
  ),
  issued: issued?.['date-parts'][0],
  publisher,
  URL,
});
const readBack = (text: string): Told[] => (new Cite(text).data as Reference[]).map(told);
const page = referenceOfPage({ path: 'mts/', title: 'MTS', address: 'https://x.org/mts/', date: '2026-11-22' }, 'Site');

it.each([
  ['every source', references],
  ['what is hard to write', hard],
  ['a page', [page]],
])('gives %s as a reference manager reads it back, in RIS', (_, all) => {
  expect(readBack(citationFile(all, 'ris'))).toEqual(all.map(told));
});

it.each([
  ['every source', references],
  ['what is hard to write', hard],
  ['a page', [page]],
])('gives %s as a reference manager reads it back, in BibTeX', (_, all) => {
  // The library escapes addresses as it reads them, some that are escaped once more.
  const plain = (one: Told): Told => ({ ...one, URL: decodeURIComponent(one.URL.replaceAll('%25', '%')) });
  expect(readBack(citationFile(all, 'bib')).map(plain)).toEqual(all.map(told).map(plain));
});

it.each(['ris', 'bib'] as const)('gives every source an id of its own, in %s', (format) => {
  const ids = citationFile(references, format).match(format === 'ris' ? /^ID {2}- .+$/gm : /^@\w+\{[^,]+,/gm);
  expect(new Set(ids).size).toBe(references.length);
});

it('leaves TeX nothing that it would take for a mark of its own, but in addresses', () => {
  const text = citationFile([...references, ...hard], 'bib').replaceAll(/^\turl = .*$/gm, '');
  expect(text.match(/.{0,20}(?<!\\)[&%$#_~^<>].{0,20}|.*--.*/g) ?? []).toEqual([]);
});
