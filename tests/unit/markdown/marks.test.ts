import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../src/markdown/marks.ts';

const marksOf = (text: string): unknown[] => findMarks(text).map(({ mark }) => mark);

describe('the two marks', () => {
  it('reads a link, with and without text and fragment', () => {
    expect(marksOf('[[a]] [[b|the b]] [[explainer:c#d|e]]')).toEqual([
      { type: 'link', target: 'a' },
      { type: 'link', target: 'b', text: 'the b' },
      { type: 'link', target: 'explainer:c', fragment: 'd', text: 'e' },
    ]);
  });

  it('takes an alias in any script as a target', () => {
    expect(marksOf('[[华为]] [[Го Пин]]')).toEqual([
      { type: 'link', target: '华为' },
      { type: 'link', target: 'Го Пин' },
    ]);
  });

  it('reads a note on one fact or several', () => {
    expect(marksOf('[@a] [@b; @c]')).toEqual([
      { type: 'note', ids: ['a'] },
      { type: 'note', ids: ['b', 'c'] },
    ]);
  });

  it('says where each stands', () => {
    expect(findMarks('ab [[c]] d')).toMatchObject([{ start: 3, end: 8 }]);
  });

  it.each(['[[]]', '[[a', 'a]]', '[@', '[@a; b]', '[@a b]'])('calls %s broken', (text) => {
    expect(marksOf(text)).toMatchObject([{ type: 'broken' }]);
  });

  it('finds no mark in plain text, links and code of Markdown', () => {
    expect(marksOf('An [ordinary](https://example.org) text with a@b.c and [x].')).toEqual([]);
  });
});
