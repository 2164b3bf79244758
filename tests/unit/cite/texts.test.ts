import { describe, expect, it } from 'vitest';
import { citationsOf, citationTexts } from '../../../src/cite/texts.ts';
import { referenceOf, referenceOfPage } from '../../../src/cite/record.ts';
import type { Reference } from '../../../src/cite/record.ts';
import type { Source } from '../../../src/schemas/source.ts';

const source = (fields: Partial<Source>): Reference =>
  referenceOf({
    id: 'a-source',
    title: 'A title',
    title_from: 'copy',
    type: 'news',
    publisher: 'Reuters',
    date: '2019-06-06',
    url: 'https://example.org/a?b=1&c=2',
    language: 'en',
    standing: 'wire',
    read: 'stored-copy',
    ...fields,
  } as Source);

describe('a citation written out', () => {
  it('has author, date, title, publisher and address as APA, Chicago and MLA want them', () => {
    expect(citationTexts(source({ author: 'Smith, Ann B.; Li, Bo' }))).toEqual({
      APA: 'Smith, A. B., & Li, B. (2019, June 6). A title. Reuters. https://example.org/a?b=1&c=2',
      Chicago: 'Smith, Ann B., and Bo Li. 2019. “A Title.” Reuters. June 6, 2019. https://example.org/a?b=1&c=2.',
      MLA: 'Smith, Ann B., and Bo Li. “A Title.” Reuters, 6 June 2019, https://example.org/a?b=1&c=2.',
    });
  });

  it('names whoever goes by one name as it is written, and a report by its title alone', () => {
    const { APA, MLA } = citationTexts(source({ author: 'IPVM Team', type: 'report' }));
    expect(APA).toMatch(/^IPVM Team\. \(2019\)\. A title\. Reuters\./);
    expect(MLA).toMatch(/^IPVM Team\. A Title\. Reuters,/);
  });

  it('goes without an author and without a date', () => {
    const { APA, Chicago, MLA } = citationTexts(source({ date: undefined }));
    // What was read is an archived copy: the APA then wants no day on which it was retrieved.
    expect(APA).toBe('Reuters. (n.d.). A title. https://example.org/a?b=1&c=2');
    expect(Chicago).toMatch(/^“A Title\.” n\.d\. Reuters\./);
    expect(MLA).toBe('“A Title.” Reuters, https://example.org/a?b=1&c=2.');
  });

  it.each([
    ['2019', '(2019)'],
    ['2019-06', '(2019, June)'],
  ])('says no more of a date than %s does', (date, written) => {
    expect(citationTexts(source({ date })).APA).toContain(written);
  });

  it.each([
    'The “A & B” {case}: it’s 50 % $5 #1',
    'Прибыли не хватает мобильности',
    '國務院：11月10日起',
    'If 3 < 5 > 2',
  ])('keeps the letters of %s', (title) => {
    const plain = title.replaceAll('<', '‹').replaceAll('>', '›');
    // In a title within quotation marks those inside are single ones.
    const letters = (text: string): string => text.replaceAll(/[“”‘’]/g, '').toLowerCase();
    for (const text of Object.values(citationTexts(source({ title })))) expect(letters(text)).toContain(letters(plain));
  });

  it('puts a title of ours in brackets', () => {
    expect(citationTexts(source({ title_from: 'ours' })).APA).toContain('[A title]');
  });

  it('of a page names the site as its author, and the day it last changed', () => {
    const page = { path: 'mts/', title: 'Who MTS is', address: 'https://x.org/mts/', date: '2026-11-22' };
    expect(citationTexts(referenceOfPage(page, 'The 5G Deal')).MLA).toBe(
      'The 5G Deal. “Who MTS Is.” The 5G Deal, 22 Nov. 2026, https://x.org/mts/.',
    );
  });

  it('gives no letter to the year of one of several', () => {
    const [one, two] = citationsOf([source({}), source({ id: 'another', title: 'Another' })]);
    expect(one?.texts.APA).toContain('(2019, June 6)');
    expect(two?.texts.APA).toContain('(2019, June 6)');
  });
});
