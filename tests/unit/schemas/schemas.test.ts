import { describe, expect, it } from 'vitest';
import { partialDate } from '../../../src/schemas/common.ts';
import { source } from '../../../src/schemas/source.ts';

describe('a date', () => {
  it.each(['2019', '2019-06', '2019-06-05', '2020-02-29', 2019])('may be %s', (value) => {
    expect(partialDate.parse(value)).toBe(String(value));
  });
  it('may come as a Date from another reader of YAML', () => {
    expect(partialDate.parse(new Date('2019-06-05'))).toBe('2019-06-05');
  });
  it.each(['2019-02-29', '2019-6-5', '19', '2019-00', '2019-06-31', 'June', '', null])('may not be %s', (value) => {
    expect(partialDate.safeParse(value).success).toBe(false);
  });
});

describe('a source', () => {
  const sound = {
    id: 'x-2019',
    title: 'T',
    title_from: 'copy',
    type: 'news',
    publisher: 'P',
    url: 'https://example.org/',
    language: 'en',
    standing: 'press',
    read: 'stored-copy',
  };
  it('is not weak unless it says so', () => {
    expect(source.parse(sound).weak).toBe(false);
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org'])('may not have the address %s', (url) => {
    expect(source.safeParse({ ...sound, url }).success).toBe(false);
  });
  it('may not have fields the site does not know', () => {
    expect(source.safeParse({ ...sound, evidence: 'words' }).success).toBe(false);
  });
});
