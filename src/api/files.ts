import type { Graph } from '../graph/types.ts';
import { sourcesByRow } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { SiteRecord } from '../reader/records.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { files } from './shapes.ts';
import type { FileName, FileOf, LinkType } from './shapes.ts';

/** What the published files are made of. */
export interface ApiInput {
  records: SiteRecords;
  graph: Graph;
  /** A shown string as plain text. */
  plain(markdown: string): string;
  /** The whole address of a path below the root of the site. */
  address(path: string): string;
}

/** Where a published file stands below the root of the site. */
export const pathOfFile = (name: FileName): string => `data/api/v1/${name}.json`;
export const pathOfSchema = (name: FileName): string => `data/api/v1/schema/${name}.json`;

/** The files of `/data/api/v1/`, each as its schema says. */
export function apiFiles(input: ApiInput): { [Name in FileName]: FileOf<Name> } {
  const { graph, records, address } = input;
  const settings = known(records.site[0]);
  const head = (name: FileName) => ({
    $schema: address(pathOfSchema(name)),
    title: `${settings.data.name}: ${files[name].title}`,
    licence: settings.data.licence.url,
    reach: settings.data.reach,
    reviewed: settings.data.reviewed,
  });
  const pageOf = (key: string): string => address(known(graph.node(key)).path);
  return {
    facts: { ...head('facts'), facts: records.facts.map((record) => factOf(record, input, pageOf)) },
    sources: {
      ...head('sources'),
      sources: records.sources.map(({ id, data }) => ({
        ...data,
        // As machines expect it: with what is no letter of an address escaped.
        url: new URL(data.url).href,
        facts: [...graph.factsFrom(id)],
        page: pageOf(id),
      })),
    },
    entities: {
      ...head('entities'),
      entities: records.entities.map(({ id, data, folder }) => ({
        id,
        kind: folder as EntityKind,
        name: data.name,
        names: data.names,
        also: data.also,
        topic: data.topic,
        summary: input.plain(data.summary),
        facts: [...graph.factsNaming(id)],
        page: pageOf(id),
      })),
    },
    timeline: { ...head('timeline'), events: eventsOf(input, pageOf) },
    links: { ...head('links'), ...linksOf(input, pageOf) },
  };
}

/** The dated events in their order. */
export const datedEvents = (records: SiteRecords): SiteRecord<'facts'>[] =>
  records.facts
    .filter(({ data }) => data.kind === 'event' && data.date !== undefined)
    .sort((a, b) => compare(a.data.date ?? '', b.data.date ?? '') || compare(a.id, b.id));

function factOf(
  { id, data, list = '' }: SiteRecord<'facts'>,
  { graph, plain, records }: ApiInput,
  pageOf: (key: string) => string,
): FileOf<'facts'>['facts'][number] {
  const { statement, kind, date, label, says, weight, note, entities, sources, answered_by, added } = data;
  return {
    id,
    statement: plain(statement),
    kind,
    ...defined({ date, label, says }),
    weight,
    ...defined({ note: note === undefined ? undefined : plain(note) }),
    topic: list,
    entities,
    sources,
    answered_by,
    disagrees_with: [...graph.disagreements(id)],
    added: added ?? known(records.site[0]).data.opened,
    page: pageOf(id),
  };
}

function eventsOf({ records, plain }: ApiInput, pageOf: (key: string) => string): FileOf<'timeline'>['events'] {
  const subjects = new Map(records.topics.map(({ id, data }) => [id, data.subject]));
  return datedEvents(records).map(({ id, data, list = '' }) => ({
    id,
    date: data.date ?? '',
    ...defined({ label: data.label }),
    statement: plain(data.statement),
    subject: known(subjects.get(list)),
    weight: data.weight,
    entities: data.entities,
    sources: data.sources,
    page: pageOf(id),
  }));
}

function linksOf(
  { records, graph, plain }: ApiInput,
  pageOf: (key: string) => string,
): Pick<FileOf<'links'>, 'nodes' | 'links'> {
  const nodes = graph.nodes.map(({ key, kind, title }) => ({ id: key, kind, title: plain(title), page: pageOf(key) }));
  const links = new Map<string, FileOf<'links'>['links'][number]>();
  const join = (from: string, to: string, type: LinkType): void => {
    links.set(`${from} ${to} ${type}`, { from, to, type });
  };
  for (const { key } of graph.nodes) {
    for (const { to } of graph.linksFrom(key)) join(key, to.key, 'links');
    for (const { from } of graph.citations(key)) join(from.key, key, 'cites');
  }
  for (const { id, data } of records.facts) {
    for (const entity of data.entities) join(id, entity, 'names');
    for (const source of data.sources) join(id, source, 'rests-on');
    for (const fact of data.answered_by) join(id, fact, 'answered-by');
    for (const fact of data.disagrees_with) join(id, fact, 'disagrees-with');
  }
  for (const dataset of records.datasets)
    for (const source of new Set(sourcesByRow(dataset).flat())) join(dataset.id, source, 'rests-on');
  return { nodes, links: [...links.values()] };
}

/** The same without the fields that have no value. */
function defined<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as never;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The content was not checked before its files were made.');
  return value;
}
