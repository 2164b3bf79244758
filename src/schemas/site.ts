import { z } from 'astro/zod';
import { id, partialDate, text, wholeDay } from './common.ts';

/** `content/site.yaml`: what the site says of itself. */
export const site = z.strictObject({
  name: z.string().min(1),
  tagline: z.string().min(1),
  description: z.string().min(1).max(160).describe('One or two sentences, for search engines and cards.'),
  reach: partialDate.describe('How far the record reaches.'),
  reviewed: partialDate.describe('When it was last gone through.'),
  opened: wholeDay.describe(
    'The day the record opened: what it held then bears no date of its own in the lists of what is new.',
  ),
  /** Under what the words and the data of the site may be used; the code has a licence of its own. */
  licence: z.strictObject({
    id: z
      .string()
      .regex(/^[\w.+-]+$/, 'the short name of a licence, such as CC-BY-4.0')
      .describe('Its name in the list of SPDX, where it is there.'),
    title: z.string().min(1),
    url: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }),
  }),
  answer: z
    .array(z.strictObject({ heading: z.string().min(1), text }))
    .length(3)
    .describe('The answer on the first page: what was signed, what it meant, what came of it.'),
  /** The figures that matter, each a value with what it counts. */
  figures: z
    .array(z.strictObject({ value: z.string().min(1), label: text }))
    .min(3)
    .max(5),
  milestones: z.array(id).max(12).describe('Ids of the events on the timeline of the first page: each with a label.'),
  repository: z
    .url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' })
    .optional()
    .describe(
      'Where the files of the site can be changed: the address of its repository, or of a file in it with `{file}` and `{line}`.',
    ),
  /** Where readers can write to: `mailto:` and an address, or a page. */
  contact: z
    .url({ protocol: /^(?:https?|mailto)$/, error: 'write mailto: and an address, or https:// and a page' })
    .optional(),
});
export type Site = z.infer<typeof site>;
