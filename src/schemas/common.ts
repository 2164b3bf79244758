import { z } from 'astro/zod';

/** What an id may look like: lower-case letters, digits and hyphens, as it stands in addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of a record, unique across all records. */
export const id = z.string().regex(idPattern, 'an id has only lower-case letters, digits and single hyphens');

function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in the Gregorian calendar. */
export const partialDate = z.preprocess(
  // A bare year is a number in YAML; some YAML readers make a Date of a full date.
  (value) =>
    typeof value === 'number' ? String(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value,
  z.string().refine(isCalendarDate, 'a date is a real day, month or year, written 2019-06-05, 2019-06 or 2019'),
);

/** A whole day. */
export const wholeDay = partialDate.refine((value) => value.length === 10, 'a whole day is needed, written 2019-06-05');

/** When a record came into being, where that was after the site opened. */
export const added = wholeDay
  .optional()
  .describe('The day it came into the record; left out for what the record held when it opened.');

/** A note on what changed in a record, for those who follow the site. */
export const change = z.strictObject({
  date: wholeDay,
  /** What is different now, in plain words. */
  note: z
    .string()
    .trim()
    .min(1, 'this must not be empty')
    .refine((note) => !/\[\[|\[@/.test(note), 'a note on a change is plain text: leave out [[links]] and [@notes]'),
  /** Whether something wrong was put right: the page then says so. */
  correction: z.boolean().default(false),
});
export type Change = z.infer<typeof change>;

/** What changed in a record, one note a day: the day and the record are its address. */
export const changed = z
  .array(change)
  .superRefine((changes, context) => {
    changes.forEach(({ date }, index) => {
      if (changes.findIndex((other) => other.date === date) < index)
        context.addIssue({
          code: 'custom',
          path: [index, 'date'],
          message: `there is a note of ${date} already: join the two`,
        });
    });
  })
  .default([]);

/** A piece of text that is shown, in Markdown with the two marks. */
export const text = z.string().trim().min(1, 'this must not be empty');

/** Where a record stands: its file below the project, and the line and column (from 1) at which it begins. */
export const position = z.object({ file: z.string(), line: z.number().int(), column: z.number().int() });
export type Position = z.infer<typeof position>;

/** The lines along which the story is told, each with a colour of its own. */
export const subject = z.enum(['deal', 'huawei', 'mts', 'rollout', 'sanctions', 'world']);
export type Subject = z.infer<typeof subject>;
