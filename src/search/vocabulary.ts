import { namesOf } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { NodeKind } from '../graph/types.ts';
import type { SearchDocument } from './documents.ts';
import type { DocumentKind } from './kinds.ts';
import { fold, nameKey } from './text.ts';

/** What the browser needs to understand a query, loaded with the search. */
export interface Vocabulary {
  /** The words of the site in their order, each written as how many letters it shares with the one before, and the rest. */
  words: string;
  /** Documents with the names under which they come first; where two have a name, the first of them has it first. */
  names: [document: number, ...names: string[]][];
  /** Groups of words that mean the same here. */
  synonyms: string[][];
  /** What the site refers to most, for a reader who does not know what to look for. */
  popular: [name: string, path: string][];
}

/** How many words are kept, and how long a name may be: what keeps the file within 25 KB when it is compressed. */
const mostWords = 5500;
const longestName = 45;

/** The names and words of the documents, and the synonyms of the content. */
export function makeVocabulary(documents: readonly SearchDocument[], records: SiteRecords): Vocabulary {
  return {
    words: shareBeginnings(frequentWords(documents).sort()),
    names: namesIn(documents),
    synonyms: records.search.flatMap(({ data }) => data.groups),
    popular: mostReferredTo(documents),
  };
}

/** The organisations, people and measures that the site refers to most, three of each. */
export function mostReferredTo(
  pages: readonly (Pick<SearchDocument, 'title' | 'path' | 'mentions'> & { kind: DocumentKind | NodeKind })[],
): Vocabulary['popular'] {
  return (['organisation', 'measure', 'person'] as const).flatMap((kind) =>
    pages
      .filter((page) => page.kind === kind)
      .sort((a, b) => b.mentions - a.mentions)
      .slice(0, 3)
      .map(({ title, path }): [string, string] => [title, path]),
  );
}

/** What is called so comes before the texts about it. */
function namesIn(documents: readonly SearchDocument[]): Vocabulary['names'] {
  const texts: readonly SearchDocument['kind'][] = ['explainer', 'question', 'dataset', 'page'];
  const isText = ({ kind }: SearchDocument): boolean => texts.includes(kind);
  return [...documents.entries()]
    .sort(([a, first], [b, second]) => Number(isText(first)) - Number(isText(second)) || a - b)
    .map(([number, { names }]): [number, ...string[]] => [
      number,
      ...unique([...names, ...names.flatMap(withoutBrackets)]).filter((name) => name.length <= longestName),
    ])
    .filter((entry) => entry.length > 1);
}

/** Names that differ in what counts of them. */
const unique = (names: readonly string[]): string[] => [
  ...new Map([...names].reverse().map((name) => [nameKey(name), name])).values(),
];

/** `Standalone 5G (SA)` is found as `Standalone 5G`, too. */
function withoutBrackets(name: string): string[] {
  const short = name.replace(/\s*\([^)]*\)/g, '').trim();
  return short !== name && short !== '' ? [short] : [];
}

function frequentWords(documents: readonly SearchDocument[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    for (const word of fold(text).match(/\p{L}{3,}/gu) ?? []) {
      if (!/\p{Script=Han}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  };
  for (const { kind, title, names, summary, text } of documents) {
    if (kind === 'source') continue;
    count(`${title} ${summary} ${text}`, 1);
    // A word of a name is one that people look for, however seldom it stands elsewhere.
    count(names.join(' '), 10);
  }
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}

function shareBeginnings(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

/** Every word of the site, for the check of the synonyms. */
export const wordsOnSite = (records: SiteRecords): Set<string> =>
  new Set(
    [
      ...records.facts.map(({ data }) => data.statement),
      ...records.entities.flatMap((entity) => [...namesOf(entity), entity.data.summary, entity.body ?? '']),
      ...records.explainers.map(({ body }) => body ?? ''),
    ].flatMap((text) => fold(text).match(/\p{L}+/gu) ?? []),
  );
