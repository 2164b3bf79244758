import { describe, expect, it } from 'vitest';
import { citedIn, findMarks, withoutMarks } from '../../../src/markdown/marks.ts';

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

describe('a text without its marks', () => {
  it('shows the text of a link, or the title of its target, and no note', () => {
    const titleOf = (target: string): string => (target === 'b' ? 'The B' : target);
    expect(withoutMarks('See [[a|the a]] and [[b#c]]. [@f; @g] Then.[@h]', titleOf)).toBe('See the a and The B. Then.');
  });
  it('keeps what only looks like a mark', () => {
    expect(withoutMarks('An [x] and a [[half.')).toBe('An [x] and a [[half.');
  });
});

describe('what a text cites', () => {
  it('is in the order of the text, as often as it is cited', () => {
    expect(citedIn('One.[@b; @a] Two [[c]].[@b]')).toEqual(['b', 'a', 'b']);
  });
});
