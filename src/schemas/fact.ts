import { z } from 'astro/zod';
import { added, changed, id, partialDate, text } from './common.ts';

export const factKinds = ['event', 'figure', 'claim', 'position', 'definition', 'background'] as const;
export const factWeights = ['corroborated', 'single-source', 'disputed'] as const;

/** How many characters there is room for on a phone. */
export const labelLength = 34;

/** One sourced statement: an entry of `content/facts/<topic>.yaml`. */
export const fact = z
  .strictObject({
    id,
    statement: text.describe('Stands alone: who, what, when and where are in it.'),
    date: partialDate.optional().describe('When it happened; left out for what holds without a date.'),
    kind: z.enum(factKinds),
    label: z
      .string()
      .trim()
      .min(1)
      .max(labelLength, `a label has at most ${labelLength} characters`)
      .optional()
      .describe('What a dated event is called on the timeline, beside its mark.'),
    says: z.string().min(1).optional().describe('Who says it; needed for a claim or a position.'),
    entities: z.array(id).min(1, 'name at least one entity').describe('Ids of the entities it names.'),
    sources: z.array(id).min(1, 'name at least one source').describe('Ids of the sources that carry it.'),
    weight: z.enum(factWeights),
    answered_by: z.array(id).default([]).describe('Ids of the facts that answer this allegation.'),
    disagrees_with: z
      .array(id)
      .default([])
      .describe('Ids of the facts that say otherwise; written on one of the two, shown on both.'),
    note: text.optional().describe('What a reader must know of how far it carries.'),
    added,
    /** What changed in it, for those who follow the site. */
    changed,
  })
  .superRefine((value, context) => {
    if ((value.kind === 'claim' || value.kind === 'position') && !value.says) {
      context.addIssue({ code: 'custom', path: ['kind'], message: `a ${value.kind} needs "says": who says it` });
    }
    if (value.label !== undefined && (value.kind !== 'event' || value.date === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['label'],
        message: 'only an event with a date stands on the timeline',
      });
    }
  });
export type Fact = z.infer<typeof fact>;
