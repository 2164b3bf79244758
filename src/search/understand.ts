import { distance } from 'fastest-levenshtein';
import { isAskingWord, nameKey, wordsOf } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The vocabulary as the browser looks things up in it. */
export interface Lexicon {
  words: readonly string[];
  /** The first name of each document that has one. */
  titles: ReadonlyMap<number, string>;
  /** The documents of each name, by what counts of the name. */
  names: ReadonlyMap<string, { name: string; documents: number[] }>;
  synonyms: readonly (readonly string[])[];
  popular: Vocabulary['popular'];
}

/** What a query is taken to mean. */
export interface Understood {
  /** What is searched for: what was typed, or what was meant by it. */
  query: string;
  /** What was typed, where it was corrected. */
  typed?: string;
  /** The words that are looked for; further lists where some have synonyms. */
  searches: string[][];
  /** The documents that are called so. */
  named: number[];
  /** Whether it asks when something was, or how much. */
  asksFor?: 'event' | 'figure';
}

/** How much of a query is read. */
const longestQuery = 200;
/** How many searches a query may become by its synonyms. */
const mostSearches = 4;

export function readVocabulary({ words, names, synonyms, popular }: Vocabulary): Lexicon {
  const byKey = new Map<string, { name: string; documents: number[] }>();
  for (const [document, ...list] of names) {
    for (const name of list) {
      const known = byKey.get(nameKey(name));
      if (known) known.documents.push(document);
      else byKey.set(nameKey(name), { name, documents: [document] });
    }
  }
  let before = '';
  const read = [...words.matchAll(/(\d)(\D*)/g)].map(([, shared = '0', rest = '']) => {
    before = before.slice(0, Number(shared)) + rest;
    return before;
  });
  const titles = new Map(names.map(([document, first = '']) => [document, first]));
  return { words: read, titles, names: byKey, synonyms, popular };
}

/** What is typed as it is read: on one line, not longer than anyone means it to be. */
export const tidy = (typed: string): string => typed.replace(/\s+/g, ' ').trim().slice(0, longestQuery).trim();

/** Whether there is enough of a query to search for: two letters or digits, or one Chinese character. */
export const isEnough = (query: string): boolean =>
  (query.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2 || /\p{Script=Han}/u.test(query);

/**
 * Says what a query means.
 * @param stands whether a word stands in a text of the site: asked of words that the vocabulary lacks
 * @param verbatim leaves mistakes uncorrected
 */
export async function understand(
  typed: string,
  lexicon: Lexicon,
  stands: (word: string) => Promise<boolean>,
  verbatim = false,
): Promise<Understood> {
  const query = tidy(typed);
  const corrected = verbatim ? undefined : await correct(query, lexicon, stands);
  const meant = corrected ?? query;
  const words = wordsOf(meant);
  const telling = words.filter((word) => !isAskingWord(word));
  const asksFor = whatIsAskedFor(meant);
  return {
    query: meant,
    ...(corrected === undefined ? {} : { typed: query }),
    searches: withSynonyms(telling.length > 0 ? telling : words, lexicon.synonyms),
    named: named(nameKey(meant), lexicon),
    ...(asksFor === undefined ? {} : { asksFor }),
  };
}

/** The documents that are called so, else those whose name is nearly complete: the shortest name first. */
function named(key: string, { names }: Lexicon): number[] {
  const exact = names.get(key);
  if (exact) return exact.documents;
  if (key.length < 4) return [];
  return [...names]
    .filter(([name]) => name.startsWith(key) && name.length <= key.length * 1.5)
    .sort(([a], [b]) => a.length - b.length)
    .flatMap(([, { documents }]) => documents)
    .slice(0, 3);
}

function whatIsAskedFor(query: string): Understood['asksFor'] {
  if (/\b(?:when|what (?:date|day|year)|date of|since when)\b/i.test(query)) return 'event';
  if (/\b(?:how (?:many|much|big|large|far|fast)|what (?:share|percentage|price|number)|number of)\b/i.test(query))
    return 'figure';
  // A thing and a year: "revenue 2025".
  return /\p{L}.*\b(?:19|20)\d\d$/u.test(query) ? 'figure' : undefined;
}

/** The query as it was meant; undefined where nothing in it looks mistyped. */
async function correct(
  query: string,
  lexicon: Lexicon,
  stands: (word: string) => Promise<boolean>,
): Promise<string | undefined> {
  if (lexicon.names.has(nameKey(query))) return undefined;
  const words = wordsOf(query);
  const unknown = new Set<string>();
  for (const [place, word] of words.entries()) {
    if (!isKnown(word, lexicon, place === words.length - 1) && !(await stands(word))) unknown.add(word);
  }
  if (unknown.size === 0) return undefined;
  const whole = nearest(nameKey(query), [...lexicon.names.keys()]);
  if (whole !== undefined) return lexicon.names.get(whole)?.name;
  const mended = words.map((word) =>
    unknown.has(word) ? (runTogether(word, lexicon) ?? nearest(word, lexicon.words) ?? word) : word,
  );
  return mended.join(' ') === words.join(' ') ? undefined : mended.join(' ');
}

/** Whether a word is one of the site, or one that is still being typed. */
function isKnown(word: string, { words, names }: Lexicon, last: boolean): boolean {
  if (/\p{N}/u.test(word) || word.length < 3 || isAskingWord(word) || names.has(nameKey(word))) return true;
  const stem = word.replace(/(?:[’']s|s|es|ed|ing|ly)$/, '');
  return words.some(
    (known) => known === word || known === stem || known === `${stem}e` || (last && known.startsWith(word)),
  );
}

/** A known name at the beginning of a word, and known words for the rest of it: `huaweiban`. */
function runTogether(word: string, { words }: Lexicon): string | undefined {
  for (let cut = word.length - 2; cut >= 2; cut--) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    if (words.includes(head) && words.includes(tail)) return `${head} ${tail}`;
  }
  return undefined;
}

/** How many letters may be wrong in a word that long. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3);

/** The known word that takes the fewest changes; one with the same first letter before others. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const most = allowed(word.length);
  let best: { word: string; cost: number } | undefined;
  for (const other of known) {
    if (Math.abs(other.length - word.length) > most) continue;
    const edits = distance(word, other);
    if (edits > most || edits >= Math.min(word.length, other.length) - 1) continue;
    const cost = edits + (other[0] === word[0] ? 0 : 0.5);
    if (best === undefined || cost < best.cost) best = { word: other, cost };
  }
  return best?.word;
}

/** The words, and the same words with each synonym in the place of what it stands for. */
function withSynonyms(words: string[], groups: Lexicon['synonyms']): string[][] {
  const searches = [words];
  for (const group of groups) {
    for (const phrase of group) {
      const parts = phrase.split(/[ -]/);
      const at = words.findIndex((_, start) => parts.every((part, place) => sameWord(words[start + place], part)));
      if (at < 0) continue;
      // A short word would find all that begins with it: those of "ban" are Bangladesh’s, too.
      for (const other of group.filter((one) => one !== phrase && one.length > 3)) {
        searches.push([...words.slice(0, at), ...other.split(/[ -]/), ...words.slice(at + parts.length)]);
      }
      break;
    }
  }
  return searches.slice(0, mostSearches);
}

const sameWord = (word: string | undefined, other: string): boolean => word === other || word === `${other}s`;
