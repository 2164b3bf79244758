import { entity, entityKindNames } from '../schemas/entity.ts';
import { explainer } from '../schemas/explainer.ts';
import { fact, factKinds, factWeights } from '../schemas/fact.ts';
import { added, id, subject, text } from '../schemas/common.ts';
import { source, sourceStandings } from '../schemas/source.ts';
import type { z } from 'astro/zod';

/** One thing that a new record is asked for; an option of the command has its name. */
export interface Field {
  name: string;
  /** What to write, as it is asked. */
  ask: string;
  schema: z.ZodType;
  choices?: readonly string[];
  /** Several are separated by commas, or `|` where they are sentences. */
  many?: ',' | '|';
  optional?: true;
  /** What the ids are of that are written here. */
  of?: 'topics' | 'entities' | 'facts' | 'sources';
}

const topic: Field = { name: 'topic', ask: 'Which part of the record it belongs to', schema: id, of: 'topics' };
const comesIn: Field = {
  name: 'added',
  ask: 'The day on which it comes into the record',
  schema: added,
  optional: true,
};
const named: Field = { name: 'id', ask: 'Its id, as it stands in addresses', schema: id };

/** The kinds of record that can be made, and what each is asked for, in the order in which it is written. */
export const kinds = {
  fact: [
    topic,
    {
      name: 'statement',
      ask: 'The statement, in your own words: who, what, when and where',
      schema: fact.shape.statement,
    },
    named,
    { name: 'date', ask: 'When it happened: 2019-06-05, 2019-06 or 2019', schema: fact.shape.date, optional: true },
    { name: 'kind', ask: 'What kind of statement it is', schema: fact.shape.kind, choices: factKinds },
    {
      name: 'label',
      ask: 'What the timeline calls it, if it is an event with a date',
      schema: fact.shape.label,
      optional: true,
    },
    { name: 'says', ask: 'Who says it, for a claim or a position', schema: fact.shape.says, optional: true },
    { name: 'entities', ask: 'Ids of whom and what it names', schema: fact.shape.entities, many: ',', of: 'entities' },
    { name: 'sources', ask: 'Ids of the sources that carry it', schema: fact.shape.sources, many: ',', of: 'sources' },
    { name: 'weight', ask: 'How far it carries', schema: fact.shape.weight, choices: factWeights },
    { name: 'note', ask: 'What a reader must know of how far it carries', schema: fact.shape.note, optional: true },
    comesIn,
  ],
  source: [
    topic,
    { name: 'title', ask: 'Its title', schema: source.shape.title },
    {
      name: 'title_from',
      ask: 'Where the title is from',
      schema: source.shape.title_from,
      choices: source.shape.title_from.options,
    },
    { name: 'type', ask: 'What it is', schema: source.shape.type, choices: source.shape.type.options },
    { name: 'publisher', ask: 'Who published it', schema: source.shape.publisher },
    { name: 'author', ask: 'Who wrote it', schema: source.shape.author, optional: true },
    {
      name: 'date',
      ask: 'When it was published: 2019-06-06, 2019-06 or 2019',
      schema: source.shape.date,
      optional: true,
    },
    named,
    { name: 'url', ask: 'Its address', schema: source.shape.url },
    { name: 'language', ask: 'Its language, by its two-letter code', schema: source.shape.language },
    { name: 'standing', ask: 'Its standing', schema: source.shape.standing, choices: sourceStandings },
    { name: 'read', ask: 'How much of it was read', schema: source.shape.read, choices: source.shape.read.options },
  ],
  entity: [
    { name: 'kind', ask: 'What it is', schema: text, choices: entityKindNames },
    { name: 'name', ask: 'Its name', schema: entity.shape.name },
    named,
    { name: 'ru', ask: 'Its Russian name', schema: text, optional: true },
    { name: 'zh', ask: 'Its Chinese name', schema: text, optional: true },
    { name: 'also', ask: 'Other spellings and abbreviations', schema: entity.shape.also, many: ',', optional: true },
    topic,
    { name: 'summary', ask: 'What or who it is, in a sentence', schema: entity.shape.summary },
    comesIn,
    { name: 'text', ask: 'What else is to be said, with notes [@fact-id]', schema: text, optional: true },
  ],
  explainer: [
    { name: 'title', ask: 'Its title in one to three words', schema: explainer.shape.title },
    named,
    { name: 'headline', ask: 'The heading of the page: a question or a statement', schema: explainer.shape.headline },
    { name: 'summary', ask: 'One or two sentences for lists, 160 characters at most', schema: explainer.shape.summary },
    { name: 'subject', ask: 'Its subject', schema: subject, choices: subject.options },
    { name: 'order', ask: 'Its place in the order of reading', schema: id },
    { name: 'about', ask: 'Id of the person, body or thing it belongs to', schema: id, of: 'entities' },
    { name: 'as_of', ask: 'Up to when it tells the story: 2026-07', schema: explainer.shape.as_of },
    { name: 'answer', ask: 'The answer, in 60 words or fewer', schema: text },
    {
      name: 'facts',
      ask: 'Ids of the facts that the answer rests on',
      schema: fact.shape.answered_by,
      many: ',',
      of: 'facts',
    },
    {
      name: 'know',
      ask: 'What to know: three to five sentences, separated by |',
      schema: explainer.shape.know,
      many: '|',
    },
    comesIn,
    { name: 'heading', ask: 'The heading of its first section', schema: text },
    { name: 'text', ask: 'The first paragraph, with notes [@fact-id]', schema: text },
  ],
} as const satisfies Record<string, readonly Field[]>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];
