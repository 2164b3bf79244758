import type { SiteRecords } from '../graph/records.ts';
import { recordNavigation, otherNavigation } from '../site/navigation.ts';
import type { SearchDocument } from './documents.ts';

/** The pages that are not a record's: the lists of records, the years of the timeline, the report, what else there is. */
export function pagesWithoutRecord(records: SiteRecords): SearchDocument[] {
  const lists = new Map([...recordNavigation, ...otherNavigation].map(({ title, path }) => [path, title]));
  lists.delete('search/');
  const years = new Set(
    records.facts.flatMap(({ data }) => (data.kind === 'event' && data.date ? data.date.slice(0, 4) : [])),
  );
  return [
    ...[...lists].map(([path, title]) => page(path, title)),
    ...[...years].sort().map((year) => ({ ...page(`timeline/${year}/`, `What happened in ${year}`), years: [year] })),
  ];
}

function page(path: string, title: string): SearchDocument {
  return {
    kind: 'page',
    path,
    title,
    names: [title],
    summary: '',
    text: '',
    years: [],
    countries: [],
    people: [],
    mentions: 0,
    dates: [],
  };
}
