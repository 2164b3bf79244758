import { z } from 'astro/zod';
import { added, changed, id, partialDate, text } from './common.ts';

/** Front matter of a contested question, `content/questions/<id>.md`. */
export const question = z.strictObject({
  question: z.string().regex(/\?$/, 'a question ends with a question mark'),
  summary: z
    .string()
    .min(1)
    .max(160, 'a summary has 160 characters at most')
    .describe('One sentence for lists and search results; no marks.'),
  order: z.number().int().positive(),
  as_of: partialDate,
  answer: text.describe('The short answer, in 60 words or fewer.'),
  about: z.array(id).min(1).describe('The entities it is about.'),
  added,
  /** What changed in it, for those who follow the site. */
  changed,
});
export type Question = z.infer<typeof question>;
