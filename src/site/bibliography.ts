import { aside, early } from '../aside/aside.ts';
import { keepValue, valueOf } from '../cache/values.ts';
import { citationFile, citationFormats } from '../cite/formats.ts';
import type { CitationFormat } from '../cite/formats.ts';
import { referenceOf, referenceOfPage } from '../cite/record.ts';
import type { Reference } from '../cite/record.ts';
import type { Citation } from '../cite/texts.ts';
import { nodeOf, sourcesByRow, textsOf } from '../graph/records.ts';
import type { Figure } from '../figures/figure.ts';
import { citedIn } from '../markdown/marks.ts';
import type { SiteRecord } from '../reader/records.ts';
import type { Source } from '../schemas/source.ts';
import { figures, pathOfFigure } from './figures.ts';
import { lastChanged } from './last-changed.ts';
import { absolute, facts, graph, records, settings, sources } from './site.ts';

/** A page that may be cited: its title, and the sources that it rests on. */
interface CitedPage {
  path: string;
  title: string;
  sources: readonly string[];
}

/** The sources of notes, in the order in which they are cited: of facts those that carry them. */
const carriersOf = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => facts.get(id)?.data.sources ?? (sources.has(id) ? [id] : []));

const sourcesOfTexts = (record: SiteRecord): string[] =>
  textsOf(record).flatMap(({ text }) => carriersOf(citedIn(text)));

/** A drawing by hand names its sources in the notes of its table. */
const sourcesOfFigure = ({ sources: named, table }: Figure): string[] => [
  ...new Set([...named, ...table.rows.flat().flatMap((cell) => carriersOf(citedIn(cell)))]),
];

const pageOf = (record: SiteRecord, title: string, carried: readonly string[] = []): CitedPage => ({
  path: nodeOf(record)?.path ?? '',
  title,
  sources: [...new Set([...sourcesOfTexts(record), ...carried])],
});

/**
 * What a page about a source is called where it is cited: by the title of the source alone it would pass for it. German marks
 * in the title become English ones: the styles of citation turn marks within marks, and take “ for one that opens.
 */
const titleOfPage = ({ title, title_from, publisher }: Source): string =>
  `Source: ${title_from === 'copy' ? `“${title.replace(/„(.*?)“/g, '‘$1’')}”` : title} (${publisher})`;

/** Every written page, record, table, picture and topic, and the pages about sources, which are cited themselves as well. */
export const citedPages: readonly CitedPage[] = [
  ...records.explainers.map((record) => pageOf(record, record.data.headline)),
  ...records.questions.map((record) => pageOf(record, record.data.question)),
  ...records.entities.map((record) => pageOf(record, record.data.name, carriersOf(graph.factsNaming(record.id)))),
  ...records.datasets.map((record) => pageOf(record, record.data.title, sourcesByRow(record).flat())),
  // The picture of a table is cited with it.
  ...figures
    .filter(({ dataset }) => dataset === undefined)
    .map((figure) => ({ path: pathOfFigure(figure), title: figure.title, sources: sourcesOfFigure(figure) })),
  ...records.topics.map((record) =>
    pageOf(
      record,
      `Facts: ${record.data.title}`,
      records.facts.filter((fact) => fact.list === record.id).flatMap(({ data }) => data.sources),
    ),
  ),
  {
    path: 'report/',
    title: 'The report, line by line',
    sources: [...new Set(records.report.flatMap((line) => [...sourcesOfTexts(line), ...carriersOf(line.data.facts)]))],
  },
  ...records.sources.map(({ id, data }) => ({ path: `sources/${id}/`, title: titleOfPage(data), sources: [] })),
];

const dateOf = lastChanged(records);
const bySource = new Map(records.sources.map(({ id, data }) => [id, referenceOf(data)]));
const byPage = new Map(
  citedPages.map(({ path, title }) => {
    const date = dateOf(path);
    const page = { path, title, address: absolute(path), ...(date !== undefined && { date }) };
    return [path, referenceOfPage(page, settings.name)];
  }),
);
/** All of them about in the order in which the pages are made: those of sources come last. */
const references = [
  ...citedPages.filter(({ path }) => !path.startsWith('sources/')).map(({ path }) => byPage.get(path)),
  ...records.sources.flatMap(({ id }) => [bySource.get(id), byPage.get(`sources/${id}/`)]),
].filter((reference) => reference !== undefined);
const places = new Map(references.map((reference, place) => [reference, place]));

/** How many references are written out in one go: a page waits for those around its own. */
const atOnce = 64;
const written = new Map<number, Promise<Citation[]>>();

/** Citeproc takes milliseconds for each of thousands: beside the pages, and what was written before is kept. */
function writeOut(go: number): Promise<Citation[]> {
  const known = written.get(go);
  if (known) return known;
  const some = references.slice(go * atOnce, (go + 1) * atOnce);
  const work = (async () => {
    const kept = some.map((reference) => valueOf<Citation>('citation', JSON.stringify(reference)));
    const missing = some.filter((_, index) => kept[index] === undefined);
    const made = missing.length === 0 ? [] : await aside<Citation[]>('src/cite/texts.ts', 'citationsOf', missing);
    const news = made.values();
    return some.map((reference, index) => {
      const known = kept[index];
      if (known) return known;
      const citation = news.next().value;
      if (!citation) throw new Error(`There is no citation of "${reference.id}".`);
      return keepValue('citation', JSON.stringify(reference), citation);
    });
  })();
  written.set(go, early(work));
  return work;
}
if (import.meta.env.PROD) for (let go = 0; go * atOnce < references.length; go++) void writeOut(go);

async function citationOf(reference: Reference | undefined): Promise<Citation | undefined> {
  const place = reference && places.get(reference);
  return place === undefined ? undefined : (await writeOut(Math.floor(place / atOnce)))[place % atOnce];
}

/** A source in all forms of citation. */
export const citationOfSource = (id: string): Promise<Citation | undefined> => citationOf(bySource.get(id));

/** A page in all forms of citation; undefined for one that is a list or a tool. */
export const citationOfPage = (path: string): Promise<Citation | undefined> => citationOf(byPage.get(path));

const pathsWithSources = new Set(citedPages.filter((page) => page.sources.length > 0).map(({ path }) => path));

/** Whether the sources of a page can be had as one file. */
export const hasSources = (path: string): boolean => pathsWithSources.has(path);

/** Sources in a form that reference managers take in: all of them, or those that are named. */
export function bibliography(
  format: CitationFormat,
  ids: readonly string[] = records.sources.map(({ id }) => id),
): Response {
  const named = ids.map((id) => bySource.get(id)).filter((reference) => reference !== undefined);
  return new Response(citationFile(named, format), {
    headers: { 'Content-Type': `${citationFormats[format].type}; charset=utf-8` },
  });
}

/** The pages that have sources, for the files of them. */
export const pagesWithSources = () =>
  citedPages
    .filter((page) => page.sources.length > 0)
    .map((page) => ({ params: { page: page.path.replace(/\/$/, '') }, props: { page } }));
