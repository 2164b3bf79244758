import { describe, expect, it } from 'vitest';
import { needsNote, readPassages } from '../../../src/markdown/passages.ts';

describe('reading passages', () => {
  it('gives each mark the sentence it stands in, and the part that is the link', () => {
    const [passage] = readPassages('First one. Then [[b|the b]] came.[@f] Last.', 'md');
    expect(passage?.marks.map(({ sentence }) => sentence)).toEqual(['Then the b came.', 'Then the b came.']);
    const [link] = passage?.marks ?? [];
    expect(link?.sentence.slice(...link.range)).toBe('the b');
  });

  it('shows the title of a target where a link has no text', () => {
    const [passage] = readPassages('See [[b]].', 'md', () => 'The B');
    expect(passage?.text).toBe('See The B.');
  });

  it('knows the heading each passage stands under', () => {
    const passages = readPassages('Before.\n\n## A “good” heading\n\nAfter [[x]].', 'md');
    expect(passages.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['paragraph', undefined],
      ['heading', 'a-good-heading'],
      ['paragraph', 'a-good-heading'],
    ]);
  });

  it('gives the line and column of each mark, also of the same mark twice', () => {
    const [passage] = readPassages('One [[a]] and\ntwo [[a]] and [@b].', 'md');
    expect(passage?.marks.map(({ line, column }) => [line, column])).toEqual([
      [1, 5],
      [2, 5],
      [2, 15],
    ]);
  });

  it('reads rows of tables, without their head, and items of lists', () => {
    const passages = readPassages('| h | i |\n| - | - |\n| [[a\\|x]] | b |\n\n- one\n- two', 'md');
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['row', 'x · b'],
      ['paragraph', 'one'],
      ['paragraph', 'two'],
    ]);
  });

  it('reads emphasis and links as part of the sentence, and no marks in code', () => {
    const [passage] = readPassages('A *strong* [word](https://example.org) and `[[code]]`.', 'md');
    expect(passage).toMatchObject({ text: 'A strong word and [[code]].', marks: [] });
  });

  it('reads MDX as it reads Markdown', () => {
    const text = 'One [[a]].[@b]\n\n## Two\n\nThree.';
    expect(readPassages(text, 'mdx')).toEqual(readPassages(text, 'md'));
  });
});

describe('what needs a note', () => {
  it.each(['in 2019', '46 contracts', '3.4–3.8 GHz', 'a 5% share', 'she said “no”', 'he said "no"', '$100 billion'])(
    '%s does',
    (text) => {
      expect(needsNote(text)).toBe(true);
    },
  );
  it.each(['5G came', 'the n78 band', 'LTE and 4G', 'nothing of the kind', "Huawei's word"])('%s does not', (text) => {
    expect(needsNote(text)).toBe(false);
  });
});
