import { shorten } from '../graph/records.ts';
import { longAxis, partOf, shareOf, yearAxis } from '../figures/timeline/axis.ts';
import { drawLanes } from '../figures/timeline/draw-lanes.ts';
import type { DensityColumn } from '../figures/timeline/draw-strip.ts';
import { drawRows } from '../figures/timeline/draw-rows.ts';
import type { TimelineEvent } from '../figures/timeline/event.ts';
import { layLanes } from '../figures/timeline/lane-layout.ts';
import { layRows } from '../figures/timeline/row-layout.ts';
import { spanOf } from '../figures/timeline/span.ts';
import type { SiteRecord } from '../reader/records.ts';
import { printed } from './apostrophes.ts';
import { monthNames, readableDate } from './dates.ts';
import { kindOf } from './entities.ts';
import { byYear, weightiest } from './facts.ts';
import { entities, graph, href, known, plain, records, settings, topics } from './site.ts';
import { subjectLabels } from './subjects.ts';

/** The year from which the timeline has a place for each month; what is earlier stands closer together. */
export const mainYear = 2012;

/** The dated events, by year. */
export function eventsByYear(): [year: string, events: SiteRecord<'facts'>[]][] {
  return byYear(records.facts.filter(({ data }) => data.kind === 'event' && data.date !== undefined));
}

/** The events that the long reads rest on most, in their order. */
export const mainEvents = (events: readonly SiteRecord<'facts'>[], most: number): SiteRecord<'facts'>[] =>
  weightiest(events, most, ({ id }) => graph.citations(id).length);

/** The page on which a fact stands, at its place. */
export const addressOf = ({ id, list = '' }: SiteRecord<'facts'>): string => href(`facts/${list}/#${id}`);

/** The kinds of entity and the people that a fact names, as its marks and its entry in a list bear them for the filter. */
export const namesIn = ({ data }: SiteRecord<'facts'>): string =>
  [
    ...new Set(data.entities.map((id) => kindOf(known(entities, id)))),
    ...data.entities.filter((id) => kindOf(known(entities, id)) === 'person'),
  ].join(' ');

/** The subject of a fact: that of its topic. */
export const subjectOf = ({ list = '' }: SiteRecord<'facts'>) => known(topics, list).data.subject;

/**
 * A dated fact as the drawings know it.
 * @param leadTo the address of its mark
 * @param characters how much of its statement names it, where it has no label
 */
export function timelineEvent(fact: SiteRecord<'facts'>, leadTo = addressOf, characters = 60): TimelineEvent {
  const { date = '', statement } = fact.data;
  const label = fact.data.label === undefined ? undefined : printed(fact.data.label);
  return {
    id: fact.id,
    date,
    subject: subjectOf(fact),
    name: `${readableDate(date)}: ${label ?? shorten(plain(statement), characters)}`,
    label,
    weight: graph.citations(fact.id).length,
    href: leadTo(fact),
    names: namesIn(fact),
  };
}

/** A drawing for wide pages and one for phones. */
export interface TwoDrawings {
  wide: string;
  narrow: string;
}

const countOf = (events: readonly unknown[]): string => `${events.length} ${events.length === 1 ? 'event' : 'events'}`;
/** What a drawing has room for at least, in pixels: narrower than this, the other one is shown, or the page scrolls. */
const least = { wide: 680, narrow: 280 };
const dealSigned = '2019-06-05';

/** All events on one axis, in lanes; on a phone, year by year downwards. */
export function drawAllYears(): TwoDrawings {
  const years = eventsByYear();
  const events = years.flatMap(([, list]) => list.map((fact) => timelineEvent(fact)));
  const first = Number(years[0]?.[0] ?? mainYear);
  const last = Math.max(mainYear, Number(years.at(-1)?.[0] ?? mainYear));
  const axis = longAxis(first, mainYear, last);
  const at = (date: string, end: 'from' | 'to' = 'from'): number =>
    shareOf(partOf(axis, spanOf(date)), spanOf(date)[end]);
  const earlier = years.filter(([year]) => Number(year) < mainYear);
  const main = years.filter(([year]) => Number(year) >= mainYear);
  const before = `${first}–${mainYear - 1}`;
  const beforeHref = `#in-${first}`;
  const lanes = layLanes(events, {
    axis,
    length: least.wide,
    roomy: 1056,
    labelRows: 4,
    titles: subjectLabels,
    empty: true,
  });
  return {
    wide: drawLanes(lanes, {
      label: `All events from ${first} to ${last} in lanes by subject`,
      ticks: [
        ...(earlier.length > 0
          ? [{ from: 0, to: axis[0]?.end ?? 0, text: before, href: beforeHref, name: `${before}: the earlier events` }]
          : []),
        ...main.map(([year, list]) => ({
          from: at(year),
          to: at(year, 'to'),
          text: year,
          href: href(`timeline/${year}/`),
          name: `${year}: ${countOf(list)}`,
        })),
      ],
      pitch: 6,
      named: false,
      line: at(dealSigned),
      end: at(settings.reach, 'to'),
    }),
    narrow: drawRows(
      layRows(
        [
          ...(earlier.length > 0
            ? [
                {
                  title: before,
                  href: beforeHref,
                  events: earlier.flatMap(([, list]) => list.map((fact) => timelineEvent(fact))),
                },
              ]
            : []),
          ...main.map(([year, list]) => ({
            title: year,
            href: href(`timeline/${year}/`),
            events: list.map((fact) => timelineEvent(fact)),
          })),
        ],
        { length: least.narrow, pitch: 10, bySubject: true },
      ),
      { label: `All events from ${first} to ${last}, year by year`, pitch: 10, scale: 0.75, linked: false },
    ),
  };
}

/** The events of one year in lanes by month; on a phone, month by month downwards. Each mark leads to its entry on the page. */
export function drawYear(year: string, facts: readonly SiteRecord<'facts'>[]): TwoDrawings {
  const events = facts.map((fact) => timelineEvent(fact, ({ id }) => `#${id}`));
  const axis = yearAxis(Number(year));
  const lanes = layLanes(events, {
    axis,
    length: least.wide,
    roomy: 1056,
    dot: 15,
    labelRows: 4,
    titles: subjectLabels,
  });
  const ofMonth = (month: number): TimelineEvent[] => events.filter(({ date }) => Number(date.slice(5, 7)) === month);
  const undated = events.filter(({ date }) => date.length === 4);
  const label = `${countOf(events)} of ${year}`;
  return {
    wide: drawLanes(lanes, {
      label: `${label} in lanes by subject`,
      ticks: monthNames.map((name, month) => ({ from: month / 12, to: (month + 1) / 12, text: name.slice(0, 3) })),
      pitch: 15,
      named: true,
      ...(dealSigned.startsWith(year)
        ? { line: shareOf(partOf(axis, spanOf(dealSigned)), spanOf(dealSigned).from) }
        : {}),
      ...(settings.reach.startsWith(year) && settings.reach.length > 4
        ? { end: shareOf(partOf(axis, spanOf(settings.reach)), spanOf(settings.reach).to) }
        : {}),
    }),
    narrow: drawRows(
      layRows(
        [
          ...(undated.length > 0 ? [{ title: 'Some time in the year', events: undated }] : []),
          ...monthNames
            .map((title, month) => ({ title, events: ofMonth(month + 1) }))
            .filter(({ events: list }) => list.length > 0),
        ],
        { length: least.narrow, pitch: 28, bySubject: false },
      ),
      { label: `${label}, month by month`, pitch: 28, scale: 1, linked: true },
    ),
  };
}

/**
 * The columns of a drawing of facts by year: every year from the first to the last, and what is earlier than the timeline's
 * main years in one column that leads to the list of years.
 */
export function yearColumns(
  years: readonly [year: string, facts: SiteRecord<'facts'>[]][],
  yearPage: (year: string) => string,
): DensityColumn[] {
  const countsIn = (facts: readonly SiteRecord<'facts'>[]): DensityColumn['counts'] =>
    new Map([...Map.groupBy(facts, subjectOf)].map(([subject, of]) => [subject, of.length]));
  const byYear = new Map(years);
  const earlier = years.filter(([year]) => Number(year) < mainYear).flatMap(([, facts]) => facts);
  const main = years.map(([year]) => Number(year)).filter((year) => year >= mainYear);
  const first = main[0] ?? mainYear;
  const columns = Array.from({ length: (main.at(-1) ?? first - 1) - first + 1 }, (_, index) => String(first + index));
  return [
    ...(earlier.length > 0 ? [{ title: 'Before', href: '#year-by-year', counts: countsIn(earlier) }] : []),
    ...columns.map((year) => ({
      title: year,
      href: byYear.has(year) ? yearPage(year) : '#year-by-year',
      counts: countsIn(byYear.get(year) ?? []),
    })),
  ];
}
