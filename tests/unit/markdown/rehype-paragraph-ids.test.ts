import { describe, expect, it } from 'vitest';
import { makeRenderer } from '../../../src/markdown/render.ts';

const renderer = makeRenderer((target) => ({ href: `/${target}/`, title: target, kind: 'term' }));
const idsOf = (markdown: string): string[] =>
  [...renderer.blocks(markdown).html.matchAll(/<(?:p|li) id="([^"]*)"/g)].map(([, id = '']) => id);

describe('the address of a paragraph', () => {
  it('is short, and made of its words', () => {
    expect(idsOf('It turns.\n\nIt stops.')).toEqual([
      expect.stringMatching(/^p-[0-9a-z]{6}$/),
      expect.stringMatching(/^p-[0-9a-z]{6}$/),
    ]);
    expect(idsOf('It turns.')).not.toEqual(idsOf('It stops.'));
    expect(idsOf('电信。')).not.toEqual(idsOf('制裁。'));
  });

  it('stays when other paragraphs are edited, added and moved', () => {
    const [first, second] = idsOf('It turns.\n\nIt stops.');
    expect(idsOf('Nothing new.\n\nIt stops.\n\nIt turned.\n\nIt turns.')).toEqual([
      expect.any(String),
      second,
      expect.any(String),
      first,
    ]);
  });

  it('stays when it gains notes, links, emphasis and other punctuation', () => {
    expect(idsOf('The *big* [[gear]] “turns”[@a]; it\nstops.[@b]')).toEqual(idsOf('The big gear turns, it stops'));
  });

  it('has a number where a paragraph repeats an earlier one, in lists and quotations too', () => {
    const [id] = idsOf('It turns.');
    expect(idsOf('It turns.\n\n> It turns.\n\n- It turns.\n\n  It stops.')).toEqual([
      id,
      `${id ?? ''}-2`,
      `${id ?? ''}-3`,
      expect.any(String),
    ]);
  });

  it('is that of each item of a tight list too, by its own words', () => {
    const [turns, inner, stops] = idsOf('- It turns.\n  - Inside.\n- It stops.');
    expect([turns, stops]).toEqual(idsOf('It turns.\n\nIt stops.'));
    expect([inner]).toEqual(idsOf('Inside.'));
    expect(idsOf('1. It turns.[@a]\n2. It stops.')).toEqual([turns, stops]);
  });

  it('is not given to a line that stands in a paragraph of the page', () => {
    expect(renderer.line('It turns.')).toBe('It turns.');
  });
});
