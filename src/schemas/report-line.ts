import { z } from 'astro/zod';
import { id, text } from './common.ts';

/** The verdicts on a line of the report, each with what it means. */
export const verdicts = {
  accurate: 'Right as it stands.',
  imprecise: 'Right in the main, wrong or loose in part.',
  misleading: 'The parts may be right; what a reader takes from it is not.',
  outdated: 'Right when it was written, overtaken since.',
  opinion: 'A judgement, not a statement of fact.',
  unverified: 'No source read confirms or refutes it.',
} as const;
export type Verdict = keyof typeof verdicts;

/** Front matter of `content/report/<line>.md`; the body tells what happened since. */
export const reportLine = z.strictObject({
  line: z.number().int().nonnegative().describe('Its place in the report; 0 is the headline.'),
  gist: text.describe('What the sentence says, in our words.'),
  verdict: z.enum(Object.keys(verdicts) as [Verdict, ...Verdict[]]),
  facts: z.array(id).min(1).describe('Ids of the facts that bear on it.'),
  why: text,
});
export type ReportLine = z.infer<typeof reportLine>;
