import { allRecords, namesOf, nodeOf, textsOf } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import { withoutMarks } from '../markdown/marks.ts';
import type { SiteRecord } from '../reader/records.ts';
import { address } from '../site/address.ts';

/** A record as Pagefind takes it where there is no page. */
export interface SearchRecord {
  url: string;
  content: string;
  language: 'en';
  /** `name` as on built pages: what a page is called, where its title is its own. */
  meta: { title: string; name?: string };
  filters: { kind: string[] };
}

/** The records of the site as texts to search, for a server that has not built its pages. */
export function searchRecords(records: SiteRecords, base: string): SearchRecord[] {
  return allRecords(records).flatMap((record) => {
    const node = nodeOf(record);
    if (!node) return [];
    const texts = textsOf(record).map(({ text }) => withoutMarks(text));
    const kind = node.kind.charAt(0).toUpperCase() + node.kind.slice(1);
    return [
      {
        url: address(base, node.path),
        content: [node.title, node.summary, ...texts].join('\n'),
        language: 'en',
        meta: { title: node.title, ...namesIn(record, node.title) },
        filters: { kind: [kind] },
      },
    ];
  });
}

function namesIn(record: SiteRecord, title: string): { name?: string } {
  if (record.collection === 'facts' || record.collection === 'sources') return {};
  return { name: record.collection === 'entities' ? namesOf(record as SiteRecord<'entities'>).join(' · ') : title };
}
