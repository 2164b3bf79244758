import { namesOf } from '../graph/records.ts';
import { entityKinds } from '../schemas/entity.ts';
import { kindOf, pathOf } from './entities.ts';
import { records } from './site.ts';

export interface IndexEntry {
  /** The name it is sorted under. */
  name: string;
  path: string;
  /** What kind of page it leads to. */
  kind: string;
  /** The title of the page, where the name is another one. */
  see?: string;
}

/** Every name of everything that has a page, by first letter: Latin, then digits, Cyrillic, Chinese. */
export function alphabeticalIndex(): [letter: string, entries: IndexEntry[]][] {
  const entries: IndexEntry[] = [
    ...records.explainers.map(({ id, data }) => ({ name: data.title, path: `${id}/`, kind: 'Explainer' })),
    ...records.questions.map(({ id, data }) => ({ name: data.question, path: `questions/${id}/`, kind: 'Question' })),
    ...records.datasets.map(({ id, data }) => ({ name: data.title, path: `data/${id}/`, kind: 'Data' })),
    ...records.topics.map(({ id, data }) => ({ name: `Facts: ${data.title}`, path: `facts/${id}/`, kind: 'Facts' })),
    ...records.entities.flatMap((entity) => {
      const kind = entityKinds[kindOf(entity)].one;
      const path = pathOf(entity);
      return namesOf(entity).map((name) =>
        name === entity.data.name ? { name, path, kind } : { name, path, kind, see: entity.data.name },
      );
    }),
  ];
  const collator = new Intl.Collator('en', { numeric: true });
  const letters = Map.groupBy(entries, ({ name }) => letterOf(name));
  return [...letters]
    .sort(([a], [b]) => rank(a) - rank(b) || collator.compare(a, b))
    .map(([letter, list]) => [letter, list.sort((a, b) => collator.compare(a.name, b.name))]);
}

function letterOf(name: string): string {
  const first = name
    .normalize('NFD')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0)
    .toUpperCase();
  if (/\p{N}/u.test(first)) return '0–9';
  if (/\p{Script=Han}/u.test(first)) return '中文';
  return first || '#';
}

function rank(letter: string): number {
  if (/^[A-Z]$/.test(letter)) return 0;
  if (letter === '0–9') return 1;
  if (/\p{Script=Cyrillic}/u.test(letter)) return 2;
  return 3;
}
