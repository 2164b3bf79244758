import { z } from 'astro/zod';
import { id, partialDate } from './common.ts';

export const sourceStandings = ['primary', 'wire', 'press', 'trade', 'analysis', 'reference'] as const;

/** What was read: one entry of `content/sources/<topic>.yaml`. */
export const source = z.strictObject({
  id,
  title: z.string().min(1),
  title_from: z
    .enum(['copy', 'address', 'ours'])
    .describe(
      '`copy`: as the source gives it; `address`: read off its address; `ours`: our description, shown without quotation marks.',
    ),
  type: z.enum([
    'news',
    'press-release',
    'law',
    'regulation',
    'report',
    'dataset',
    'paper',
    'standard',
    'analysis',
    'company',
    'transcript',
    'reference',
  ]),
  publisher: z.string().min(1),
  author: z
    .string()
    .regex(
      /^[^,;]+(?:, [^,;]+)?(?:; [^,;]+(?:, [^,;]+)?)*$/,
      'an author is “Family, Given”, or one name as it is written; several stand with a semicolon between them',
    )
    .optional()
    .describe('Who wrote it: `Bown, Chad P.; Chen, Qingqing; IPVM Team`, the family name first where it is known.'),
  date: partialDate.optional().describe('When it was published; left out where that is unknown.'),
  url: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'a language is its two-letter code, such as en or ru')
    .describe('ISO 639-1 code of the language of the source.'),
  standing: z.enum(sourceStandings),
  weak: z
    .boolean()
    .default(false)
    .describe(
      "A content farm, a user's post, an undated digest: never the only ground of a statement without saying so.",
    ),
  read: z.enum(['stored-copy', 'opening-only']).describe('How much of the archived copy was read.'),
});
export type Source = z.infer<typeof source>;
