import { z } from 'astro/zod';
import { added, changed, id, partialDate, subject, text } from './common.ts';

/** How long the answer at the head of a page may be. */
export const answerWords = 60;

/** Front matter of a long read, `content/explainers/<id>.mdx`. */
export const explainer = z.strictObject({
  title: z.string().min(1).max(40).describe('One to three words, for menus.'),
  headline: z.string().min(1).describe('The heading of the page: a question or a plain statement.'),
  summary: z
    .string()
    .min(1)
    .max(160, 'a summary has 160 characters at most')
    .describe('One or two sentences for cards and search results; no marks.'),
  subject,
  order: z.number().int().positive().describe('Place in the reading order, from 1.'),
  about: id.describe('The entity this long read belongs to.'),
  as_of: partialDate.describe('The month or day up to which its last section tells the story.'),
  answer: text.describe('The answer, in 60 words or fewer.'),
  know: z
    .array(text)
    .min(3, 'write three to five lines')
    .max(5, 'write three to five lines')
    .describe('What to know: three to five lines.'),
  added,
  /** What changed in it, for those who follow the site. */
  changed,
});
export type Explainer = z.infer<typeof explainer>;
