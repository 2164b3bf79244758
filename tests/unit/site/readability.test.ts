import { describe, expect, it } from 'vitest';
import { readPassages } from '../../../src/markdown/passages.ts';
import { readability } from '../../../src/site/readability.ts';

const measure = (text: string): ReturnType<typeof readability> => readability(readPassages(text, 'md'));

describe('readability', () => {
  it('counts words, sentences and long words, without headings, tables and marks', () => {
    const text =
      '## A heading of words\n\nThe cat sat.[@a] It considered [[b|everything]] carefully.\n\n| a | b |\n| - | - |\n| c | d |';
    expect(measure(text)).toMatchObject({ words: 7, sentenceLength: 3.5, longWords: 3 / 7 });
  });
  it('finds short sentences of short words easier', () => {
    expect(measure('The cat sat. It ran.').ease).toBeGreaterThan(
      measure('Considerable administrative complications necessitated reconsideration of the international agreement.')
        .ease,
    );
  });
  it('gives the figure of the formula', () => {
    // 206.835 - 1.015 × 3 words a sentence - 84.6 × 1 syllable a word
    expect(measure('The cat sat.').ease).toBeCloseTo(206.835 - 1.015 * 3 - 84.6, 5);
  });
  it('does not measure nothing', () => {
    expect(() => measure('## Only a heading')).toThrow('no sentence');
  });
});
