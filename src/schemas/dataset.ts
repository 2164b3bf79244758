import { z } from 'astro/zod';
import { id, text } from './common.ts';

/** `content/datasets/<id>.yaml`, the description of the table `<id>.csv` beside it. */
export const dataset = z.strictObject({
  title: z.string().min(1),
  topic: id,
  unit: z.string().min(1),
  /** Every column of the table in its order, and what it holds. A column named `source` holds source ids, separated by `;`. */
  columns: z.record(z.string(), z.string().min(1)),
  note: text.optional(),
});
export type Dataset = z.infer<typeof dataset>;
