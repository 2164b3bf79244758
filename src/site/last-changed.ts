import { nodeOf } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { SiteRecord } from '../reader/records.ts';

/**
 * When each page came out: on the day that its record came in, or the site opened.
 * @returns the day for a path below the root of the site
 */
export function firstPublished(records: SiteRecords): (path: string) => string {
  const days = new Map(
    (Object.values(records).flat() as SiteRecord[]).map((record) => [
      nodeOf(record)?.path ?? '',
      (record.data as { added?: string }).added,
    ]),
  );
  const opened = records.site[0]?.data.opened ?? '';
  return (path) => days.get(path) ?? opened;
}

/**
 * When each page last changed, as the content itself says: by the newest of its record's `changed` notes, and where there
 * is none, on the day the record was last gone through; but not before it came out. Never by the clock or the dates of files.
 * @returns the day for a path below the root of the site; undefined where the content gives no whole day
 */
export function lastChanged(records: SiteRecords): (path: string) => string | undefined {
  const reviewed = wholeDay(records.site[0]?.data.reviewed);
  const days = new Map<string, string>();
  for (const record of Object.values(records).flat() as SiteRecord[]) {
    const path = nodeOf(record)?.path.replace(/#.*$/, '');
    const changed = (record.data as { changed?: readonly { date: string }[] }).changed ?? [];
    for (const { date } of path === undefined ? [] : changed) {
      const day = wholeDay(date);
      if (day !== undefined && day > (days.get(path ?? '') ?? '')) days.set(path ?? '', day);
    }
  }
  const published = firstPublished(records);
  return (path) => {
    const day = days.get(path) ?? reviewed;
    return day !== undefined && day < published(path) ? published(path) : day;
  };
}

const wholeDay = (date: string | undefined): string | undefined => (date?.length === 10 ? date : undefined);
