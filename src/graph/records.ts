import { readPassages } from '../markdown/passages.ts';
import type { Passage } from '../markdown/passages.ts';
import type { SiteRecord } from '../reader/records.ts';
import { unitText } from '../schemas/dataset.ts';
import { entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import type { CollectionName } from '../schemas/index.ts';
import { buildGraph } from './graph.ts';
import type { Graph, GraphDocument, GraphNode } from './types.ts';

/** The records of every collection. */
export type SiteRecords = { [Name in CollectionName]: readonly SiteRecord<Name>[] };

/** A text of a record: one field, or the body. */
export interface RecordText {
  /** The path of the field in the record's data; undefined for the body. */
  path?: (string | number)[];
  text: string;
  format: 'md' | 'mdx';
}

/** The key of a record in the graph; undefined for what is no page of its own. */
export function keyOf(record: SiteRecord): string | undefined {
  switch (record.collection) {
    case 'explainers':
      return `explainer:${record.id}`;
    case 'topics':
      return `topic:${record.id}`;
    case 'site':
    case 'search':
      return undefined;
    default:
      return record.id;
  }
}

/** The node of a record. */
export function nodeOf(record: SiteRecord): GraphNode | undefined {
  const key = keyOf(record);
  if (key === undefined) return undefined;
  const is = <Name extends CollectionName>(name: Name): SiteRecord<Name> | undefined =>
    record.collection === name ? (record as SiteRecord<Name>) : undefined;
  const { id } = record;
  const explainer = is('explainers')?.data;
  if (explainer) return { key, kind: 'explainer', title: explainer.title, summary: explainer.summary, path: `${id}/` };
  const entity = is('entities')?.data;
  if (entity) {
    const kind = record.folder as EntityKind;
    return { key, kind, title: entity.name, summary: entity.summary, path: `${entityKinds[kind].path}/${id}/` };
  }
  const fact = is('facts')?.data;
  if (fact) {
    return {
      key,
      kind: 'fact',
      title: shorten(fact.statement, 70),
      summary: fact.statement,
      path: `facts/${record.list ?? ''}/#${id}`,
    };
  }
  const source = is('sources')?.data;
  if (source) return { key, kind: 'source', title: source.title, summary: source.publisher, path: `sources/${id}/` };
  const dataset = is('datasets')?.data;
  if (dataset)
    return {
      key,
      kind: 'dataset',
      title: dataset.title,
      summary: `${dataset.title} (${unitText(dataset.unit)}).`,
      path: `data/${id}/`,
    };
  const question = is('questions')?.data;
  if (question)
    return { key, kind: 'question', title: question.question, summary: question.summary, path: `questions/${id}/` };
  const line = is('report')?.data;
  if (line) {
    const title = line.line === 0 ? 'The headline of the report' : `Line ${line.line} of the report`;
    return { key, kind: 'report', title, summary: line.gist, path: `report/#${id}` };
  }
  const topic = is('topics')?.data;
  if (topic) return { key, kind: 'topic', title: topic.title, summary: topic.summary, path: `facts/${id}/` };
  return undefined;
}

/** The texts of a record in which marks may stand, in the order in which its page shows them. */
export function textsOf(record: SiteRecord): RecordText[] {
  const data = record.data as Record<string, unknown>;
  const texts: RecordText[] = [];
  for (const field of shownFields[record.collection]) {
    const value = data[field];
    const strings = Array.isArray(value) ? (value as unknown[]) : [value];
    strings.forEach((item, index) => {
      if (typeof item === 'string')
        texts.push({ path: Array.isArray(value) ? [field, index] : [field], text: item, format: 'md' });
      else if (item && typeof item === 'object') {
        for (const inner of ['text', 'label', 'note']) {
          const text = (item as Record<string, unknown>)[inner];
          if (typeof text === 'string') texts.push({ path: [field, index, inner], text, format: 'md' });
        }
      }
    });
  }
  if (record.body?.trim()) texts.push({ text: record.body, format: record.collection === 'explainers' ? 'mdx' : 'md' });
  return texts;
}

const shownFields: Record<CollectionName, readonly string[]> = {
  explainers: ['answer', 'know'],
  entities: ['summary'],
  facts: ['statement', 'note'],
  sources: [],
  datasets: ['note', 'figures'],
  questions: ['answer'],
  report: ['gist', 'why'],
  topics: ['summary', 'unknown'],
  site: ['answer', 'figures'],
  search: [],
};

/** Every name under which an entity is found: its name, the Russian and Chinese ones, other spellings. */
export function namesOf(record: SiteRecord<'entities'>): string[] {
  const { name, names, also } = record.data;
  return [name, ...[names.ru, names.zh].filter((other) => other !== undefined), ...also];
}

/** The source ids of a table's field: several are separated by `;`. */
export function sourcesOf(field = ''): string[] {
  return field
    .split(';')
    .map((id) => id.trim())
    .filter(Boolean);
}

/** The source ids of each row of a dataset's table. */
export function sourcesByRow({ table }: SiteRecord<'datasets'>): string[][] {
  const column = table?.columns.indexOf('source') ?? -1;
  return (table?.rows ?? []).map((row) => (column < 0 ? [] : sourcesOf(row[column])));
}

/** All records in one list, collection by collection. */
export function allRecords(records: SiteRecords): SiteRecord[] {
  return Object.values(records).flat();
}

/**
 * Joins the records of the site to a graph.
 * @param passagesOf reads the passages of a text; the caller may keep what it has read
 * @throws VFileMessage where an explainer is not valid MDX
 */
export function graphOf(
  records: SiteRecords,
  passagesOf: (record: SiteRecord, text: RecordText, titleOf: (target: string) => string) => readonly Passage[] = (
    _record,
    { text, format },
    titleOf,
  ) => readPassages(text, format, titleOf),
): Graph {
  const all = allRecords(records);
  const nodes = all.map(nodeOf).filter((node) => node !== undefined);
  const aliases = records.entities.flatMap((entity) => namesOf(entity).map((name) => [name, entity.id] as const));
  const { resolve } = buildGraph({ nodes, aliases, documents: [], facts: [] });
  const titleOf = (target: string): string => resolve(target)?.title ?? target;
  const documents = all.flatMap((record): GraphDocument[] => {
    const key = keyOf(record);
    // Statements name their entities as data; their links are made from that.
    if (key === undefined || record.collection === 'facts' || record.collection === 'sources') return [];
    return [{ key, passages: textsOf(record).flatMap((text) => passagesOf(record, text, titleOf)) }];
  });
  const facts = records.facts.map(({ id, data }) => ({
    key: id,
    entities: data.entities,
    sources: data.sources,
    answeredBy: data.answered_by,
    disagreesWith: data.disagrees_with,
    ...(data.date === undefined ? {} : { date: data.date }),
  }));
  return buildGraph({ nodes, aliases, documents, facts });
}

/** The beginning of a text, cut between words with an ellipsis where it is longer. */
export function shorten(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const cut = text.slice(0, characters + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.–-]+$/, '')}…`;
}
