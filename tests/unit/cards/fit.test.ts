import { describe, expect, it } from 'vitest';
import { fit } from '../../../src/cards/fit.ts';

/** Letters that are as broad as they are high. */
const widthOf = (text: string): number => text.length;
const room = { width: 100, height: 40, sizes: [20, 10, 5], leading: 1 };
const set = (text: string): { size: number; lines: string[] } => fit(text, room, widthOf);

describe('a text on a card', () => {
  it('is set in the largest size in which it fits', () => {
    expect(set('abcde')).toEqual({ size: 20, lines: ['abcde'] });
    expect(set('abcde fgh')).toEqual({ size: 20, lines: ['abcde', 'fgh'] });
    expect(set('abcdef')).toEqual({ size: 10, lines: ['abcdef'] });
  });

  it('has lines of much the same length', () => {
    expect(set('aaa bbb ccc ddd').lines).toEqual(['aaa bbb', 'ccc ddd']);
  });

  it('is set smaller before a word is broken, and a word too broad for every size is broken', () => {
    expect(set('abcdefghijklmno').size).toBe(5);
    expect(set('abcdefghijklmno').lines).toHaveLength(1);
    expect(set('a'.repeat(45))).toEqual({ size: 5, lines: ['a'.repeat(20), 'a'.repeat(20), 'a'.repeat(5)] });
  });

  it('is cut between words where it is too long for the smallest size, and ends with an ellipsis', () => {
    const { size, lines } = set('abcd, '.repeat(40).trim());
    expect(size).toBe(5);
    expect(lines).toHaveLength(8);
    expect(lines.at(-1)).toBe('abcd, abcd, abcd…');
    expect(set('a'.repeat(500)).lines.at(-1)).toBe(`${'a'.repeat(19)}…`);
  });

  it('may be empty', () => {
    expect(set('')).toEqual({ size: 20, lines: [''] });
  });
});
