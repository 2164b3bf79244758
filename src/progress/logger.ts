import nodeLogger from 'astro/logger/node';

type Destination = ReturnType<typeof nodeLogger>;
type Event = Parameters<Destination['write']>[0];

/** Astro's line for each page, and the milliseconds behind it. */
const pageLine = /├─ | \(\+[\d.]+m?s\) ?/;

/** Tells what Astro tells, but for a line for each of thousands of pages: the progress counts them. */
export default function quietLogger(_options?: unknown, usual: Destination = nodeLogger()): Destination {
  return {
    write: (event: Event) => {
      if (event.level === 'info' && pageLine.test(event.message)) return;
      usual.write(event);
    },
  };
}
