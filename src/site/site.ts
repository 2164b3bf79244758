import { getCollection } from 'astro:content';
import { graphOf, namesOf } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { GraphNode } from '../graph/types.ts';
import { withoutMarks } from '../markdown/marks.ts';
import type { NoteNumbers } from '../markdown/note-numbers.ts';
import { makePlainText } from '../markdown/plain-text.ts';
import { makeRenderer } from '../markdown/render.ts';
import type { RemarkMarksOptions } from '../markdown/remark-marks.ts';
import type { SiteRecord } from '../reader/records.ts';
import type { CollectionName } from '../schemas/index.ts';
import { address, linkTarget } from './address.ts';
import { makeStatements } from './statements.ts';

/** The address of a path below the root of the site, for links. */
export const href = (path: string): string => address(import.meta.env.BASE_URL, path);
/** The whole address of a path below the root of the site. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href;
export const hrefOf = (node: GraphNode, fragment?: string): string =>
  href(node.path) + (fragment ? `#${fragment}` : '');

async function load<Name extends Exclude<CollectionName, 'explainers'>>(collection: Name): Promise<SiteRecord<Name>[]> {
  const entries = await getCollection(collection);
  return entries.map((entry) => ({ collection, id: entry.id, ...entry.data }) as unknown as SiteRecord<Name>);
}

/** The long reads as Astro renders them, in the order of reading. */
export const explainers = (await getCollection('explainers')).sort((a, b) => a.data.order - b.data.order);

/** Every record, in the order of its files. */
export const records: SiteRecords = {
  explainers: explainers.map(({ id, data, body, filePath }) => ({
    collection: 'explainers',
    id,
    data,
    body: body ?? '',
    folder: 'explainers',
    at: { file: filePath ?? '', line: 2, column: 1 },
  })),
  entities: await load('entities'),
  facts: await load('facts'),
  sources: await load('sources'),
  datasets: await load('datasets'),
  questions: (await load('questions')).sort((a, b) => a.data.order - b.data.order),
  report: (await load('report')).sort((a, b) => a.data.line - b.data.line),
  topics: (await load('topics')).sort((a, b) => a.data.order - b.data.order),
  site: await load('site'),
  search: await load('search'),
};

export const graph = graphOf(records);

const index = <Name extends CollectionName>(list: readonly SiteRecord<Name>[]): ReadonlyMap<string, SiteRecord<Name>> =>
  new Map(list.map((record) => [record.id, record]));
export const facts = index(records.facts);
export const sources = index(records.sources);
export const entities = index(records.entities);
export const topics = index(records.topics);

/** A record that the check has seen to exist. */
export function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no record "${id}".`);
  return value;
}

const [siteRecord] = records.site;
if (!siteRecord) throw new Error('content/site.yaml is missing.');
/** What the site says of itself. */
export const settings = siteRecord.data;

const resolve: RemarkMarksOptions['resolve'] = (target, fragment) =>
  linkTarget(graph, import.meta.env.BASE_URL, target, fragment);
export const render = makeRenderer(resolve);

/** A shown string as plain text, set as in print. */
export const plainText = makePlainText(resolve);

/** A shown string as HTML. */
export const line = (markdown: string, numbers?: NoteNumbers): string => render.line(markdown, numbers);

const showStatement = makeStatements(line, (id) => resolve(id)?.href);

/** A fact's statement as HTML, with the entities it names linked, but for the one whose page it stands on. */
export const statementOf = ({ data }: SiteRecord<'facts'>, onPageOf?: string): string =>
  showStatement(
    data.statement,
    data.entities.map((id) => ({ id, names: namesOf(known(entities, id)) })),
    onPageOf,
  );

/** The title of what an id or name stands for; the name itself where it stands for nothing. */
export const titleOf = (target: string): string => graph.resolve(target)?.title ?? target;

/** A shown string without its marks, for titles and descriptions. */
export const plain = (markdown: string): string => withoutMarks(markdown, titleOf).replace(/\s+/g, ' ').trim();
