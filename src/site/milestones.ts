import { longAxis } from '../figures/timeline/axis.ts';
import { drawMilestones } from '../figures/timeline/draw-milestones.ts';
import type { TimelineEvent } from '../figures/timeline/event.ts';
import { spanOf } from '../figures/timeline/span.ts';
import { facts, href, known, settings } from './site.ts';
import { eventsByYear, mainYear, timelineEvent } from './timeline.ts';

/** The line is drawn for this many pixels; on a shorter one the milestones stand below each other. */
const length = 888;

/** The main events of the first page, by date, and their drawing on one line. */
export function drawMilestonesOfSite(): { milestones: TimelineEvent[]; wide: string } {
  const milestones = settings.milestones
    .map((id) => timelineEvent(known(facts, id)))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = Number(milestones[0]?.date.slice(0, 4) ?? mainYear);
  const years = eventsByYear().filter(([year]) => Number(year) >= first);
  const last = Number(years.at(-1)?.[0] ?? first);
  const inMonths = years.flatMap(([, events]) => events).filter(({ data: { date = '' } }) => date.length > 4);
  const months = [...Map.groupBy(inMonths, ({ data: { date = '' } }) => date.slice(0, 7))].map(([month, events]) => ({
    month: spanOf(month).from,
    count: events.length,
  }));
  const links = years.map(([year, events]) => ({
    year: Number(year),
    href: href(`timeline/${year}/`),
    name: `${year}: ${events.length} ${events.length === 1 ? 'event' : 'events'}`,
  }));
  return { milestones, wide: drawMilestones(milestones, months, longAxis(first, first, last), links, length) };
}
