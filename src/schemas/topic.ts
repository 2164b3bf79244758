import { z } from 'astro/zod';
import { subject, text } from './common.ts';

/** `content/topics/<id>.yaml`: one part of the record, with the facts and sources files of the same name. */
export const topic = z.strictObject({
  title: z.string().min(1),
  order: z.number().int().positive(),
  subject,
  summary: text,
  unknown: z.array(text).default([]).describe('What was looked for and not found.'),
});
export type Topic = z.infer<typeof topic>;
