/*
 * How the search reads what is typed and what is indexed: the same on both sides, at build and in the browser.
 */

/** A text in lower case without accents, as the search compares it. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    // The marks of Latin and Greek letters; й and ё are letters of their own.
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** What of a name counts: its letters and digits, without an article before them. `3.4–3.8 GHz` and `3.4-3.8GHz` are one. */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/^\s*(?:the|an?)\s+(?=\S)/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a text, folded: letters and digits with the marks that join them, such as 3.4-3.8 and don’t. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+(?:[.,’'‑–-][\p{L}\p{N}]+)*/gu) ?? [];

/** Words that say how something is asked, not what about. */
const askingWords = new Set(
  `a an and any are as at be been by can did do does for from get had has have how i in is it its me much many of on or
  s so tell that the their them there they this to under up was we were what when where which who whose whom why will with you`.split(
    /\s+/,
  ),
);

/** Whether a word only says how something is asked. */
export const isAskingWord = (word: string): boolean => askingWords.has(word);
