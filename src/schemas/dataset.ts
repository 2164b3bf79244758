import { z } from 'astro/zod';
import { added, changed, id, partialDate, text } from './common.ts';

const column = z.string().min(1);

/** A column that is drawn: its name, and what its line or bar is called; the name stands for itself without one. */
const drawnColumn = z.union([
  column.transform((name) => ({ column: name, label: name })),
  z.strictObject({ column, label: z.string().min(1) }),
]);

const figureText = {
  id,
  title: z.string().min(1).describe('Says what the picture shows.'),
  subtitle: z.string().min(1).describe('Unit and period.'),
  note: text.optional(),
};

/** Rows that are left out, or kept: the value a column must have. */
const only = z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).optional();

/** What happened at a date, marked on the axis. */
const marked = z.array(z.strictObject({ date: partialDate, label: z.string().min(1) })).default([]);

/** Numbers over time: a line a column, or a line a value of `series`. */
const lines = z.strictObject({
  ...figureText,
  kind: z.literal('lines'),
  x: column,
  y: z.array(drawnColumn).min(1),
  series: column.optional(),
  only,
  steps: z.boolean().default(false).describe('Whether a number holds until the next one.'),
  dots: z
    .boolean()
    .default(false)
    .describe('Whether the numbers are counted by different people, so that no line may join them.'),
  events: marked,
});

/** Numbers by year as upright bars. */
const columns = z.strictObject({
  ...figureText,
  kind: z.literal('columns'),
  x: column,
  y: z.array(drawnColumn).length(1),
  only,
  events: marked,
});

/** Numbers by name as lying bars, in the order of the table. */
const bars = z.strictObject({
  ...figureText,
  kind: z.literal('bars'),
  name: column,
  y: z.array(drawnColumn).min(1),
  only,
});

/** What happened when, or ran from when to when: a row each on an axis of years. */
const spans = z.strictObject({
  ...figureText,
  kind: z.literal('spans'),
  name: column,
  aside: column.optional().describe('What more there is to say of a row.'),
  from: column,
  to: column.optional(),
  group: column.optional().describe('Rows with the same value stand together below it.'),
  only,
});

/** How a table is drawn. */
export const chart = z.discriminatedUnion('kind', [lines, columns, bars, spans]);
export type Chart = z.infer<typeof chart>;
export type ChartOf<Kind extends Chart['kind']> = Extract<Chart, { kind: Kind }>;

/** `content/datasets/<id>.yaml`, the description of the table `<id>.csv` beside it. */
export const dataset = z
  .strictObject({
    title: z.string().min(1),
    topic: id,
    unit: z
      .union([z.string().min(1), z.record(z.string(), z.string().min(1))])
      .describe('What the numbers count, or, where columns differ, the unit of each: `{ share_pct: per cent }`.'),
    columns: z
      .record(z.string(), z.string().min(1))
      .describe(
        'Every column of the table in its order, and what it holds. A column named `source` holds source ids, separated by `;`.',
      ),
    note: text.optional(),
    figures: z.array(chart).default([]).describe('The pictures that are drawn from the table.'),
    added,
    /** What changed in the table, for those who follow the site. */
    changed,
  })
  .superRefine(({ unit, columns }, context) => {
    for (const column of typeof unit === 'string' ? [] : Object.keys(unit))
      if (!(column in columns))
        context.addIssue({
          code: 'custom',
          path: ['unit', column],
          message: `the unit of a column "${column}" that is not among the columns`,
        });
  });
export type Dataset = z.infer<typeof dataset>;

/** The units of a table in words. */
export const unitText = (unit: Dataset['unit']): string =>
  typeof unit === 'string' ? unit : [...new Set(Object.values(unit))].join('; ');
