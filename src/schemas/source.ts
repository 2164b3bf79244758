import { z } from 'astro/zod';
import { id, partialDate } from './common.ts';

export const sourceStandings = ['primary', 'wire', 'press', 'trade', 'analysis', 'reference'] as const;

/** What was read: one entry of `content/sources/<topic>.yaml`. */
export const source = z.strictObject({
  id,
  title: z.string().min(1),
  /** `copy`: as the source gives it; `address`: read off its address; `ours`: our description, shown without quotation marks. */
  title_from: z.enum(['copy', 'address', 'ours']),
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
  author: z.string().min(1).optional(),
  /** When it was published; left out where that is unknown. */
  date: partialDate.optional(),
  url: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }),
  /** ISO 639-1 code of the language of the source. */
  language: z.string().regex(/^[a-z]{2,3}$/, 'a language is its two-letter code, such as en or ru'),
  standing: z.enum(sourceStandings),
  /** A content farm, a user's post, an undated digest: never the only ground of a statement without saying so. */
  weak: z.boolean().default(false),
  /** How much of the archived copy was read. */
  read: z.enum(['stored-copy', 'opening-only']),
});
export type Source = z.infer<typeof source>;
