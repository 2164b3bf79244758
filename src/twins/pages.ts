import type { RootContent } from 'mdast';
import { fieldsOf } from '../api/data-package.ts';
import { sourcesByRow } from '../graph/records.ts';
import type { SiteRecords } from '../graph/records.ts';
import type { Graph } from '../graph/types.ts';
import type { Figure } from '../figures/figure.ts';
import type { SiteRecord } from '../reader/records.ts';
import { unitText } from '../schemas/dataset.ts';
import { entityKindNames, entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { verdicts } from '../schemas/report-line.ts';
import { readableDate, yearLabel } from '../site/dates.ts';
import { byYear, factsOnOnePage, keyFactsOf } from '../site/facts.ts';
import { languageName } from '../site/languages.ts';
import { sourceTitle } from '../site/source-title.ts';
import { figureAsText, heading, link, list, listItem, paragraph, strong, text } from './blocks.ts';
import type { Texts } from './blocks.ts';

/** A page as a text: what it is called, and what makes its blocks, from the heading down. */
export interface TextPage {
  /** Its path below the root of the site. */
  path: string;
  title: string;
  /** One line on what it holds; plain text. */
  summary: string;
  blocks(texts: Texts): RootContent[];
}

export interface PagesContext {
  records: SiteRecords;
  graph: Graph;
  figures: readonly Figure[];
  href(path: string): string;
  /** A shown string without its marks. */
  plain(markdown: string): string;
}

type Block = RootContent | readonly RootContent[] | false;

/**
 * Every page of the site that has a text of its own, in the order in which a reader meets them: the first page, the long
 * reads, questions, the report, the record by kind, facts, data, pictures, sources.
 */
export function textPages(context: PagesContext): TextPage[] {
  const { records } = context;
  return [
    firstPage(context),
    ...records.explainers.map((read) => explainerPage(read)),
    listPage(
      'questions/',
      'Questions',
      records.questions.map(({ id, data }) => [data.question, `questions/${id}/`, data.summary]),
      context,
    ),
    ...records.questions.map((question) => questionPage(question, context)),
    reportPage(context),
    ...entityKindNames.flatMap((kind) => entityPages(kind, context)),
    listPage(
      'facts/',
      'Facts',
      records.topics.map(({ id, data }) => [data.title, `facts/${id}/`, context.plain(data.summary)]),
      context,
    ),
    ...records.topics.map((topic) => topicPage(topic, context)),
    ...yearPages(context),
    listPage(
      'data/',
      'Data',
      records.datasets.map(({ id, data }) => [data.title, `data/${id}/`, `${unitText(data.unit)}.`]),
      context,
    ),
    ...records.datasets.map((dataset) => datasetPage(dataset, context)),
    ...context.figures.filter(({ dataset }) => dataset === undefined).map((figure) => figurePage(figure, context)),
    ...records.sources.map((source) => sourcePage(source, context)),
  ];
}

const flat = (...blocks: Block[]): RootContent[] => blocks.flatMap((block) => (block === false ? [] : block));

function firstPage({ records, href, plain }: PagesContext): TextPage {
  const site = records.site[0]?.data;
  const story = records.explainers.map(({ id, data }) =>
    listItem(link(href(`${id}/`), text(data.headline)), text(`: ${data.summary}`)),
  );
  return {
    path: '',
    title: site?.name ?? '',
    summary: plain(site?.description ?? ''),
    blocks: (texts) =>
      flat(
        heading(1, text(site?.name ?? '')),
        paragraph(text(site?.tagline ?? '')),
        ...(site?.answer ?? []).flatMap((part) => [heading(2, text(part.heading)), ...texts.blocks(part.text)]),
        heading(2, text('Figures that matter')),
        list((site?.figures ?? []).map(({ value, label }) => listItem(strong(value), text(' '), ...texts.line(label)))),
        heading(2, text('The story, in reading order')),
        list(story),
      ),
  };
}

function explainerPage({ id, data, body = '' }: SiteRecord<'explainers'>): TextPage {
  return {
    path: `${id}/`,
    title: data.headline,
    summary: data.summary,
    blocks: (texts) =>
      flat(
        heading(1, text(data.headline)),
        paragraph(text(`As of ${readableDate(data.as_of)}.`)),
        paragraph(...texts.line(data.answer)),
        heading(2, text('What to know')),
        list(data.know.map((one) => listItem(...texts.line(one)))),
        texts.blocks(body, 'mdx'),
      ),
  };
}

function questionPage({ id, data, body = '' }: SiteRecord<'questions'>, { graph, href }: PagesContext): TextPage {
  return {
    path: `questions/${id}/`,
    title: data.question,
    summary: data.summary,
    blocks: (texts) =>
      flat(
        heading(1, text(data.question)),
        paragraph(text(`As of ${readableDate(data.as_of)}.`)),
        paragraph(...texts.line(data.answer)),
        texts.blocks(body),
        heading(2, text('In the record')),
        list(
          data.about.flatMap((about) => {
            const node = graph.node(about);
            return node
              ? [listItem(link(href(node.path), text(node.title)), text(': '), ...texts.line(node.summary))]
              : [];
          }),
        ),
      ),
  };
}

function reportPage({ records }: PagesContext): TextPage {
  const title = 'The report, line by line';
  return {
    path: 'report/',
    title,
    summary: 'The garbled news report of June 2019 that this site starts from: how far each line holds, and why.',
    blocks: (texts) =>
      flat(
        heading(1, text(title)),
        paragraph(
          text(
            'A news report of June 2019, cut together from several agencies. Each line in our words, how far it holds, why, and what happened since.',
          ),
        ),
        ...records.report.flatMap(({ data, body = '' }) =>
          flat(
            heading(2, text(`${data.line === 0 ? 'The headline' : `Line ${data.line}`}: ${data.verdict}`)),
            paragraph(...texts.line(data.gist)),
            paragraph(
              text(`${data.verdict[0]?.toUpperCase() ?? ''}${data.verdict.slice(1)}: ${verdicts[data.verdict]}`),
            ),
            heading(3, text('Why')),
            texts.blocks(data.why),
            heading(3, text('What happened since')),
            texts.blocks(body),
          ),
        ),
      ),
  };
}

function entityPages(kind: EntityKind, context: PagesContext): TextPage[] {
  const { path, many } = entityKinds[kind];
  const entities = context.records.entities
    .filter(({ folder }) => folder === kind)
    .sort((a, b) => a.data.name.localeCompare(b.data.name, 'en'));
  const factsById = new Map(context.records.facts.map((fact) => [fact.id, fact]));
  const entries = entities.map(({ id, data }) => [data.name, `${path}/${id}/`, context.plain(data.summary)] as const);
  return [
    listPage(`${path}/`, many, entries, context),
    ...entities.flatMap((entity) => entityPage(entity, context, factsById)),
  ];
}

/** What an entity is called elsewhere: its Russian and Chinese names and other spellings. */
const otherNames = ({ data }: SiteRecord<'entities'>): string[] =>
  [data.names.ru, data.names.zh, ...data.also].filter((name) => name !== undefined);

/** An entity without the facts that name it: its kind and other names, its summary, its text. */
export function entityText(entity: SiteRecord<'entities'>, texts: Texts): RootContent[] {
  const names = otherNames(entity);
  const { one } = entityKinds[entity.folder as EntityKind];
  return [
    paragraph(text(`${one}.${names.length > 0 ? ` Also: ${names.join(', ')}.` : ''}`)),
    paragraph(...texts.line(entity.data.summary)),
    ...texts.blocks(entity.body ?? ''),
  ];
}

/** The page of an entity, and those of its years where it has too many facts for one. */
function entityPage(
  entity: SiteRecord<'entities'>,
  { graph, plain, href }: PagesContext,
  factsById: ReadonlyMap<string, SiteRecord<'facts'>>,
): TextPage[] {
  const { id, data, folder } = entity;
  const { path } = entityKinds[folder as EntityKind];
  const facts = graph.factsNaming(id).flatMap((fact) => factsById.get(fact) ?? []);
  const whole = facts.length <= factsOnOnePage;
  const shown = whole ? facts : keyFactsOf(facts, 20, graph);
  const years = whole ? [] : byYear(facts);
  return [
    {
      path: `${path}/${id}/`,
      title: data.name,
      summary: plain(data.summary),
      blocks: (texts) =>
        flat(
          heading(1, text(data.name)),
          entityText(entity, texts),
          heading(2, text(whole ? 'The record' : 'From the record')),
          list(shown.map((fact) => texts.fact(fact.id))),
          !whole && heading(2, text('Year by year')),
          !whole &&
            list(
              years.map(([year, of]) =>
                listItem(
                  link(href(`${path}/${id}/${year}/`), text(yearLabel(year))),
                  text(`: ${of.length} ${of.length === 1 ? 'fact' : 'facts'}`),
                ),
              ),
            ),
        ),
    },
    ...years.map(([year, of]): TextPage => {
      const title = year === 'undated' ? `${data.name}, without a date` : `${data.name} in ${year}`;
      return {
        path: `${path}/${id}/${year}/`,
        title,
        summary: `${of.length} ${of.length === 1 ? 'fact' : 'facts'}, by date.`,
        blocks: (texts) => flat(heading(1, text(title)), list(of.map((fact) => texts.fact(fact.id)))),
      };
    }),
  ];
}

function topicPage({ id, data }: SiteRecord<'topics'>, { records, plain }: PagesContext): TextPage {
  const years = byYear(records.facts.filter((fact) => fact.list === id));
  return {
    path: `facts/${id}/`,
    title: `Facts: ${data.title}`,
    summary: plain(data.summary),
    blocks: (texts) =>
      flat(
        heading(1, text(`Facts: ${data.title}`)),
        paragraph(...texts.line(data.summary)),
        data.unknown.length > 0 && heading(2, text('What is not known')),
        data.unknown.length > 0 && list(data.unknown.map((one) => listItem(...texts.line(one)))),
        ...years.flatMap(([year, facts]) => [
          heading(2, text(yearLabel(year))),
          list(facts.map((fact) => texts.fact(fact.id))),
        ]),
      ),
  };
}

function yearPages(context: PagesContext): TextPage[] {
  const events = context.records.facts.filter(({ data }) => data.kind === 'event' && data.date !== undefined);
  const years = byYear(events);
  const pages = years.map(([year, facts]): TextPage => {
    const title = `What happened in ${year}`;
    return {
      path: `timeline/${year}/`,
      title,
      summary: `${facts.length} ${facts.length === 1 ? 'event' : 'events'}, by date.`,
      blocks: (texts) => flat(heading(1, text(title)), list(facts.map((fact) => texts.fact(fact.id)))),
    };
  });
  const entries = pages.map(({ title, path, summary }) => [title, path, summary] as const);
  return [listPage('timeline/', 'Timeline', entries, context), ...pages];
}

function datasetPage(dataset: SiteRecord<'datasets'>, { graph, figures, href }: PagesContext): TextPage {
  const { id, data, table = { columns: [], rows: [] } } = dataset;
  const drawn = figures.filter((figure) => figure.dataset === id);
  const sources = [...new Set(sourcesByRow(dataset).flat())];
  return {
    path: `data/${id}/`,
    title: data.title,
    summary: graph.node(id)?.summary ?? data.title,
    blocks: (texts) =>
      flat(
        heading(1, text(data.title)),
        paragraph(
          text(
            `Unit: ${unitText(data.unit)}. ${table.rows.length} rows. An empty field is a number that is not known.`,
          ),
        ),
        data.note !== undefined && paragraph(...texts.line(data.note)),
        paragraph(link(href(`data/${id}.csv`), text('CSV')), text(' · '), link(href(`data/${id}.json`), text('JSON'))),
        drawn.length > 0 &&
          list(
            drawn.map((figure) =>
              listItem(text('Figure: '), link(href(`data/${id}/#figure-${figure.id}`), text(figure.title))),
            ),
          ),
        texts.table(table.columns, table.rows),
        heading(2, text('What the columns hold')),
        list(
          fieldsOf(dataset).map(({ name, description, unit }) =>
            listItem(
              { type: 'inlineCode', value: name },
              text(unit === undefined ? `: ${description}` : ` (${unit}): ${description}`),
            ),
          ),
        ),
        sources.length > 0 && heading(2, text('Sources')),
        sources.length > 0 && list(sources.map((source) => listItem(...texts.source(source)))),
      ),
  };
}

function figurePage(figure: Figure, { href }: PagesContext): TextPage {
  return {
    path: `figures/${figure.id}/`,
    title: figure.title,
    summary: figure.description,
    blocks: (texts) =>
      flat(
        heading(1, text(figure.title)),
        paragraph(text(figure.description)),
        figureAsText(figure, href(`figures/${figure.id}.svg`), texts),
        figure.sources.length > 0 && heading(2, text('Sources')),
        figure.sources.length > 0 && list(figure.sources.map((source) => listItem(...texts.source(source)))),
      ),
  };
}

function sourcePage({ id, data }: SiteRecord<'sources'>, { graph }: PagesContext): TextPage {
  const facts = graph.factsFrom(id);
  const rows: [string, string | undefined][] = [
    ['Publisher', data.publisher],
    ['Author', data.author],
    ['Published', data.date === undefined ? 'the copy bears no date' : readableDate(data.date)],
    ['Language', languageName(data.language)],
    ['Kind', data.type.replace('-', ' ')],
    ['Standing', `${data.standing}${data.weak ? ', weak' : ''}`],
    ['Read', `${data.read === 'opening-only' ? 'the opening only, ' : ''}in an archived copy of the page`],
  ];
  return {
    path: `sources/${id}/`,
    title: data.title,
    summary: `${data.publisher}${data.date === undefined ? '' : `, ${readableDate(data.date)}`}`,
    blocks: (texts) =>
      flat(
        heading(1, text(sourceTitle(data))),
        list([
          ...rows.flatMap(([name, value]) => (value === undefined ? [] : [listItem(strong(name), text(`: ${value}`))])),
          listItem(strong('Address'), text(': '), link(data.url, text(data.url))),
        ]),
        facts.length > 0 && heading(2, text('What rests on it')),
        facts.length > 0 && list(facts.map((fact) => texts.fact(fact))),
      ),
  };
}

function listPage(
  path: string,
  title: string,
  entries: readonly (readonly [title: string, path: string, summary: string])[],
  { href }: PagesContext,
): TextPage {
  return {
    path,
    title,
    summary: `${entries.length} entries.`,
    blocks: () =>
      flat(
        heading(1, text(title)),
        list(
          entries.map(([name, at, summary]) =>
            listItem(link(href(at), text(name)), text(summary === '' ? '' : `: ${summary}`)),
          ),
        ),
      ),
  };
}
