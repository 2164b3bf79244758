import type { z } from 'astro/zod';
import { dataset } from './dataset.ts';
import { entity, entityKindNames } from './entity.ts';
import { explainer } from './explainer.ts';
import { fact } from './fact.ts';
import { question } from './question.ts';
import { reportLine } from './report-line.ts';
import { site } from './site.ts';
import { source } from './source.ts';
import { synonyms } from './synonyms.ts';
import { topic } from './topic.ts';

/**
 * How the files of a collection hold their records:
 * - `list`: a YAML list, one record an item;
 * - `map`: a YAML file, one record;
 * - `document`: a text with YAML front matter, one record.
 */
export type Format = 'list' | 'map' | 'document';

/** Every collection: where its files are below `content/`, how they hold records, and the schema each record obeys. */
export const collections = {
  explainers: { files: /^explainers\/[^/]+\.mdx$/, format: 'document', schema: explainer },
  entities: {
    files: new RegExp(`^entities/(?:${entityKindNames.join('|')})/[^/]+\\.md$`),
    format: 'document',
    schema: entity,
  },
  facts: { files: /^facts\/[^/]+\.yaml$/, format: 'list', schema: fact },
  sources: { files: /^sources\/[^/]+\.yaml$/, format: 'list', schema: source },
  datasets: { files: /^datasets\/[^/]+\.yaml$/, format: 'map', schema: dataset },
  questions: { files: /^questions\/[^/]+\.md$/, format: 'document', schema: question },
  report: { files: /^report\/[^/]+\.md$/, format: 'document', schema: reportLine },
  topics: { files: /^topics\/[^/]+\.yaml$/, format: 'map', schema: topic },
  site: { files: /^site\.yaml$/, format: 'map', schema: site },
  search: { files: /^search\/synonyms\.yaml$/, format: 'map', schema: synonyms },
} as const satisfies Record<string, { files: RegExp; format: Format; schema: z.ZodType }>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];
export type DataOf<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;
