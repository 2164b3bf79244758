import ical, { ICalEventTransparency } from 'ical-generator';
import { datedEvents } from '../api/files.ts';
import { nodeOf, shorten } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';

/** Where the calendar stands below the root of the site. */
export const calendarPath = 'timeline/events.ics';

/** The events of which the day is known: a month or a year is no day of a calendar. */
export const eventsOfADay = (records: SiteRecords) =>
  datedEvents(records).filter(({ data }) => data.date?.length === 10);

/**
 * The timeline as a calendar (iCalendar, RFC 5545): the events of which the day is known, each a whole day.
 * @param plain a shown string as plain text
 * @param address the whole address of a path below the root of the site
 */
export function calendar(
  records: SiteRecords,
  plain: (markdown: string) => string,
  address: (path: string) => string,
): string {
  const settings = records.site[0]?.data;
  if (!settings) throw new Error('content/site.yaml is missing.');
  const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
  const made = ical({
    name: settings.name,
    description: `Events of which the day is known. ${settings.licence.title}.`,
    url: address(calendarPath),
    prodId: { company: 'The 5G Deal', product: 'Timeline', language: 'EN' },
  });
  for (const fact of eventsOfADay(records)) {
    const { date = '', label, statement, added, changed } = fact.data;
    const page = address(nodeOf(fact)?.path ?? '');
    const text = plain(statement);
    made.createEvent({
      id: `${fact.id}@the-5g-deal`,
      start: day(date),
      allDay: true,
      // The day its text was last touched, as the content says.
      stamp: day([settings.opened, added ?? '', ...changed.map((change) => change.date)].sort().at(-1) ?? ''),
      summary: label ?? shorten(text, 80),
      description: `${text}\n${page}`,
      url: page,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return made.toString();
}
