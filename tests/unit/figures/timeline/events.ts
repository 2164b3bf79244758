import type { TimelineEvent } from '../../../../src/figures/timeline/event.ts';

/** An event for a test: all that it does not say is as plain as can be. */
export const event = (date: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: `on-${date}`,
  date,
  subject: 'deal',
  name: `${date}: something`,
  weight: 1,
  href: `#${more.id ?? `on-${date}`}`,
  names: 'organisation',
  ...more,
});
