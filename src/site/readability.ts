import { flesch } from 'flesch';
import { syllable } from 'syllable';
import { splitSentences } from '../markdown/passages.ts';
import type { Passage } from '../markdown/passages.ts';

/** How easily a text reads. */
export interface Readability {
  words: number;
  /** Words a sentence, on average. */
  sentenceLength: number;
  /** Share of words with more than six letters, 0 to 1 (the long words of the LIX measure, Björnsson 1968). */
  longWords: number;
  /** Flesch reading ease (Flesch 1948): about 0 to 100, higher is easier; plain English is held to begin at 60. */
  ease: number;
}

/**
 * Measures the paragraphs of a text; headings and tables are left out.
 * @throws where there is no sentence to measure
 */
export function readability(passages: readonly Passage[]): Readability {
  const sentences = passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text }) =>
      splitSentences(text).map((sentence) => sentence.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? []),
    )
    .filter((words) => words.length > 0);
  if (sentences.length === 0) throw new Error('There is no sentence to measure.');
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return {
    words: words.length,
    sentenceLength: words.length / sentences.length,
    longWords: words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length / words.length,
    ease: flesch({ sentence: sentences.length, word: words.length, syllable: syllables }),
  };
}
