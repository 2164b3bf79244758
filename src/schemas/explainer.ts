import { z } from 'astro/zod';
import { changed, id, partialDate, subject, text } from './common.ts';

/** How long the answer at the head of a page may be. */
export const answerWords = 60;

/** Front matter of a long read, `content/explainers/<id>.mdx`. */
export const explainer = z.strictObject({
  /** One to three words, for menus. */
  title: z.string().min(1).max(40),
  /** The heading of the page: a question or a plain statement. */
  headline: z.string().min(1),
  /** One or two sentences for cards and search results; no marks. */
  summary: z.string().min(1).max(160, 'a summary has 160 characters at most'),
  subject,
  /** Place in the reading order, from 1. */
  order: z.number().int().positive(),
  /** The entity this long read belongs to. */
  about: id,
  /** The month or day up to which its last section tells the story. */
  as_of: partialDate,
  /** The answer, in 60 words or fewer. */
  answer: text,
  /** What to know: three to five lines. */
  know: z.array(text).min(3, 'write three to five lines').max(5, 'write three to five lines'),
  /** What changed in it, for those who follow the site. */
  changed,
});
export type Explainer = z.infer<typeof explainer>;
