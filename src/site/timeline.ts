import type { SiteRecord } from '../reader/records.ts';
import { byYear, weightiest } from './facts.ts';
import { graph, records } from './site.ts';

/** The dated events, by year. */
export function eventsByYear(): [year: string, events: SiteRecord<'facts'>[]][] {
  return byYear(records.facts.filter(({ data }) => data.kind === 'event' && data.date !== undefined));
}

/** The events that the long reads rest on most, in their order. */
export const mainEvents = (events: readonly SiteRecord<'facts'>[], most: number): SiteRecord<'facts'>[] =>
  weightiest(events, most, ({ id }) => graph.citations(id).length);
