import { z } from 'astro/zod';
import { added, changed, id, text } from './common.ts';

/** The kinds of entity, each with the folder of its pages and what it is called. */
export const entityKinds = {
  person: { path: 'people', one: 'Person', many: 'People' },
  organisation: { path: 'organisations', one: 'Organisation', many: 'Organisations' },
  country: { path: 'countries', one: 'Country', many: 'Countries' },
  measure: { path: 'measures', one: 'Measure', many: 'Measures' },
  term: { path: 'terms', one: 'Term', many: 'Terms' },
  place: { path: 'places', one: 'Place', many: 'Places' },
  product: { path: 'products', one: 'Product', many: 'Products' },
} as const;
export type EntityKind = keyof typeof entityKinds;
export const entityKindNames = Object.keys(entityKinds) as EntityKind[];

/** Front matter of `content/entities/<kind>/<id>.md`; the folder is the kind, the body is optional. */
export const entity = z.strictObject({
  name: z.string().min(1),
  names: z
    .strictObject({ ru: z.string().min(1).optional(), zh: z.string().min(1).optional() })
    .default({})
    .describe('The usual Russian and simplified Chinese names.'),
  also: z
    .array(z.string().min(1))
    .default([])
    .describe('Other spellings and abbreviations, unique across all entities.'),
  topic: id.describe('The topic whose facts know it best.'),
  summary: text,
  added,
  /** What changed on its page, for those who follow the site. */
  changed,
});
export type Entity = z.infer<typeof entity>;
