/** The months as they are written in dates. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A partial date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) as it is read: 2019, June 2019, 5 June 2019. */
export function readableDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [
    day === undefined ? undefined : String(Number(day)),
    month === undefined ? undefined : monthNames[Number(month) - 1],
    year,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The year of a partial date; `undated` where there is none. */
export const yearOf = (date: string | undefined): string => date?.slice(0, 4) ?? 'undated';

/** What a year's heading says. */
export const yearLabel = (year: string): string => (year === 'undated' ? 'Without a date' : year);
