import type { Source } from '../schemas/source.ts';
import { yearOf } from './dates.ts';
import { records } from './site.ts';
import type { SiteRecord } from '../reader/records.ts';

/** What the standings of a source mean. */
export const standingLabels: Record<Source['standing'], string> = {
  primary: 'the actor itself: a law, a filing, a statement',
  wire: 'a news agency',
  press: 'the general press',
  trade: 'the trade press',
  analysis: 'an analysis',
  reference: 'a reference work',
};

/** The sources by the year they were published, those without a date last; in a year by publisher and title. */
export function sourcesByYear(): [year: string, sources: SiteRecord<'sources'>[]][] {
  const years = Map.groupBy(records.sources, ({ data }) => yearOf(data.date));
  return [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, list]) => [
      year,
      list.sort(
        (a, b) =>
          a.data.publisher.localeCompare(b.data.publisher, 'en') || a.data.title.localeCompare(b.data.title, 'en'),
      ),
    ]);
}
