import { z } from 'astro/zod';
import { subject } from '../schemas/common.ts';
import { entityKindNames } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { factKinds, factWeights } from '../schemas/fact.ts';
import { source as sourceRecord, sourceStandings } from '../schemas/source.ts';

/** What the published files hold. A JSON Schema is made of each; a field that says nothing is left out, never null. */

const id = z.string().describe('Unique among all records, and stable.');
const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .describe('As exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD.');
const day = z.iso.date();
const page = z.url().describe('The address of its page on this site.');
const ids = (what: string) => z.array(z.string()).describe(`Ids of ${what}.`);

export const fact = z.strictObject({
  id,
  statement: z.string().describe('One statement that stands alone, as plain text.'),
  kind: z.enum(factKinds),
  date: partialDate.optional().describe('When it happened; left out for what holds without a date.'),
  label: z.string().optional().describe('What a dated event is called on the timeline.'),
  says: z.string().optional().describe('Who says it, for a claim or a position.'),
  weight: z.enum(factWeights).describe('How far its sources carry it.'),
  note: z.string().optional().describe('What a reader must know of how far it carries.'),
  topic: z.string().describe('The part of the record it belongs to.'),
  entities: ids('the entities it names'),
  sources: ids('the sources that carry it'),
  answered_by: ids('the facts that answer this allegation'),
  disagrees_with: ids('the facts that say otherwise, whichever of the two says so'),
  added: day.describe('The day it came into the record.'),
  page,
});

export const source = z.strictObject({
  id,
  title: z.string(),
  title_from: sourceRecord.shape.title_from.describe(
    'Whether the title is the source’s own (copy), read off its address, or our description (ours).',
  ),
  type: sourceRecord.shape.type,
  publisher: z.string(),
  author: z.string().optional(),
  date: partialDate.optional().describe('When it was published; left out where that is unknown.'),
  url: z.url().describe('The address of the source itself.'),
  language: z.string().describe('ISO 639 code of its language.'),
  standing: z.enum(sourceStandings),
  weak: z.boolean().describe('A content farm, a user’s post, an undated digest.'),
  read: sourceRecord.shape.read.describe('How much of the archived copy was read.'),
  facts: ids('the facts it carries'),
  page,
});

export const entity = z.strictObject({
  id,
  kind: z.enum(entityKindNames as [EntityKind, ...EntityKind[]]),
  name: z.string(),
  names: z
    .strictObject({ ru: z.string().optional(), zh: z.string().optional() })
    .describe('Russian and Chinese names.'),
  also: z.array(z.string()).describe('Other spellings and abbreviations.'),
  topic: z.string().describe('The part of the record that knows it best.'),
  summary: z.string().describe('As plain text.'),
  facts: ids('the facts that name it, by date'),
  page,
});

export const event = z.strictObject({
  id: z.string().describe('The id of its fact.'),
  date: partialDate,
  label: z.string().optional().describe('What it is called on the timeline.'),
  statement: z.string().describe('As plain text.'),
  subject: subject.describe('The line of the story it belongs to.'),
  weight: z.enum(factWeights),
  entities: ids('the entities it names'),
  sources: ids('the sources that carry it'),
  page,
});

export const node = z.strictObject({
  id: z
    .string()
    .describe('The id of a record; long reads and topics have a space of their own: explainer:huawei, topic:deal.'),
  kind: z.string(),
  title: z.string(),
  page,
});

/** How one node leads to another. */
export const linkTypes = {
  links: 'a text links to it',
  cites: 'a note in a text rests on it',
  names: 'a fact names an entity',
  'rests-on': 'a fact, or a row of a table, rests on a source',
  'answered-by': 'an allegation is answered by another fact',
  'disagrees-with': 'a fact says otherwise than another',
} as const;
export type LinkType = keyof typeof linkTypes;

export const link = z.strictObject({
  from: z.string(),
  to: z.string(),
  type: z.enum(Object.keys(linkTypes) as [LinkType, ...LinkType[]]),
});

const head = {
  $schema: z.url(),
  title: z.string(),
  licence: z.url().describe('Under what the data may be used.'),
  reach: partialDate.describe('How far the record reaches.'),
  reviewed: partialDate.describe('When it was last gone through.'),
};

/** The files, each with what it is and what it holds. */
export const files = {
  facts: {
    title: 'Facts',
    about: 'Every statement of the record, with its date, its weight, the entities it names and its sources.',
    shape: z.strictObject({ ...head, facts: z.array(fact) }),
  },
  sources: {
    title: 'Sources',
    about: 'What was read: title, publisher, date, address, language, and how far each can be trusted.',
    shape: z.strictObject({ ...head, sources: z.array(source) }),
  },
  entities: {
    title: 'Entities',
    about:
      'People, organisations, countries, measures, terms, places and products, with their names in three languages.',
    shape: z.strictObject({ ...head, entities: z.array(entity) }),
  },
  timeline: {
    title: 'Timeline',
    about: 'The dated events, in their order.',
    shape: z.strictObject({ ...head, events: z.array(event) }),
  },
  links: {
    title: 'Links',
    about: 'The graph: every page and record, and how each leads to others.',
    shape: z.strictObject({ ...head, nodes: z.array(node), links: z.array(link) }),
  },
} as const;
export type FileName = keyof typeof files;
export const fileNames = Object.keys(files) as FileName[];
export type FileOf<Name extends FileName> = z.input<(typeof files)[Name]['shape']>;

/**
 * The JSON Schema (2020-12) of a published file.
 * @param address the whole address of the schema, which is its id
 */
export function jsonSchemaOf(name: FileName, address: string): object {
  const { title, about, shape } = files[name];
  const { $schema, ...rest } = z.toJSONSchema(shape);
  return { $schema, $id: address, title, description: about, ...rest };
}
