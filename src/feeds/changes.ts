import { nodeOf } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { SiteRecord } from '../reader/records.ts';
import type { Change } from '../schemas/common.ts';

/** Something new on the site, for those who follow it. */
export interface News {
  /** Stable, and unique among all news: the place of its entry in the list. */
  id: string;
  /** The day, YYYY-MM-DD. */
  date: string;
  title: string;
  /** Plain text. */
  text: string;
  correction: boolean;
  /** The page it is about, below the root of the site. */
  path: string;
}

/**
 * What changed, as the notes of the content tell it; the newest first.
 * @param plain a shown string as plain text
 */
export function changesOf(records: SiteRecords, plain: (markdown: string) => string): News[] {
  return (Object.values(records).flat() as SiteRecord[])
    .flatMap((record) => {
      const node = nodeOf(record);
      const changed = (record.data as { changed?: readonly Change[] }).changed ?? [];
      if (!node) return [];
      return changed.map(({ date, note, correction }) => ({
        id: `${date}-${node.key.replace(':', '-')}`,
        date,
        title: plain(node.title),
        text: note,
        correction,
        path: node.path,
      }));
    })
    .sort(newestFirst);
}

/** The facts that came into the record after the day it opened; the newest first, the opening last. */
export function newFactsOf(records: SiteRecords, plain: (markdown: string) => string): News[] {
  const opened = records.site[0]?.data.opened ?? '';
  const added = records.facts.flatMap((record): News[] => {
    const { added: date, statement } = record.data;
    const node = nodeOf(record);
    if (date === undefined || !node) return [];
    return [
      { id: record.id, date, title: plain(node.title), text: plain(statement), correction: false, path: node.path },
    ];
  });
  const opening: News = {
    id: 'opened',
    date: opened,
    title: 'The record opens',
    text: 'What the record held on this day bears no date of its own here.',
    correction: false,
    path: 'facts/',
  };
  return [...added.sort(newestFirst), opening];
}

/** By page (a path without a fragment), what was put right on it; the newest first. */
export function correctionsByPage(changes: readonly News[]): ReadonlyMap<string, News[]> {
  return Map.groupBy(
    changes.filter(({ correction }) => correction),
    ({ path }) => path.replace(/#.*$/, ''),
  );
}

const newestFirst = (a: News, b: News): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date > b.date ? -1 : 1;
