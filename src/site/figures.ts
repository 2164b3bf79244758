import { chartFigures } from '../figures/charts/chart.ts';
import { diagrams } from '../figures/diagrams/diagrams.ts';
import { pngScale, widthsOf } from '../figures/figure.ts';
import type { Figure } from '../figures/figure.ts';
import { decisions } from '../figures/world-map/decisions.ts';
import { worldMap } from '../figures/world-map/figure.ts';
import type { Table } from '../reader/records.ts';
import { suggestion } from '../reader/problem.ts';
import { framed } from '../figures/framed.ts';
import { standalone } from '../figures/standalone.ts';
import { unlinked } from '../figures/drawing.ts';
import { elementsIn } from '../markdown/figures.ts';
import type { Theme } from '../styles/tokens.ts';
import { countryPositionsId } from '../schemas/country-position.ts';
import { places } from './places.ts';
import { graph, hrefOf, known, records, settings, sources, topics } from './site.ts';

function tableOf(id: string): Table {
  const table = records.datasets.find((dataset) => dataset.id === id)?.table;
  if (!table) throw new Error(`There is no table "${id}".`);
  return table;
}

/** Every picture of the site: those drawn from the tables first, in the order of their files. */
export const figures: readonly Figure[] = [
  ...records.datasets.flatMap((dataset) => chartFigures(dataset, known(topics, dataset.data.topic).data.subject)),
  ...(places.length === 0 ? [] : [worldMap(countryPositionsId, places), decisions(countryPositionsId, places)]),
  ...diagrams(tableOf),
];
const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** @throws where there is no figure of that id */
export function figureOf(id: string): Figure {
  const figure = byId.get(id);
  if (!figure) throw new Error(`There is no figure "${id}".${suggestion(id, [...byId.keys()])}`);
  return figure;
}

/** The address that a link inside a picture leads to. */
export function linkInFigure(target: string): string | undefined {
  const node = graph.resolve(target);
  return node && hrefOf(node);
}

/** The ids of the figures that each long read shows, in reading order. */
const shownIn = new Map(
  records.explainers.map((read) => [read, elementsIn(read.body ?? '').map(({ id }) => id ?? '')]),
);

/** The long reads that show a figure, in reading order. */
export const longReadsWith = (id: string) => records.explainers.filter((read) => shownIn.get(read)?.includes(id));

/** All figures in the order in which the long reads show them first; those that none shows stand last. */
export function figuresInStoryOrder(): Figure[] {
  const shown = [...shownIn.values()].flat();
  const place = ({ id }: Figure): number => (shown.includes(id) ? shown.indexOf(id) : shown.length);
  return [...figures].sort((a, b) => place(a) - place(b));
}

/** The page of a figure, below the root of the site: that of its table, or its own. */
export const pathOfFigure = ({ id, dataset }: Figure): string =>
  dataset === undefined ? `figures/${id}/` : `data/${dataset}/#figure-${id}`;

/** The drawing of a figure alone, as a file, as broad as on a phone. */
export const drawingFile = (figure: Figure, theme: Theme): string =>
  standalone(unlinked(figure, widthsOf(figure).narrow), theme, figure.subject);

/** What has been drawn already: the PNG and the page of a figure ask for the same. */
const drawn = new Map<string, string>();

/** A figure as an SVG file with its title and sources. */
export function figureFile(figure: Figure, theme: Theme): string {
  const key = `${figure.id} ${theme}`;
  const file = drawn.get(key) ?? drawFile(figure, theme);
  drawn.set(key, file);
  return file;
}

function drawFile(figure: Figure, theme: Theme): string {
  const publishers = [...new Set(figure.sources.map((source) => known(sources, source).data.publisher))];
  const named = publishers.slice(0, 4).join(', ') + (publishers.length > 4 ? ` and ${publishers.length - 4} more` : '');
  const credit = `${settings.name}${named && `. ${publishers.length === 1 ? 'Source' : 'Sources'}: ${named}`}.`;
  return standalone(framed(figure, credit), theme, figure.subject);
}

/** The picture with which a link to the page of a figure is shown: its file below the root of the site, what it shows, its size in pixels. */
export function sharedPicture(figure: Figure) {
  const [, width, height] = /^<svg[^>]* viewBox="0 0 (\d+) (\d+)"/.exec(figureFile(figure, 'light')) ?? [];
  return {
    file: `figures/${figure.id}.png`,
    alt: figure.description,
    width: Number(width) * pngScale,
    height: Number(height) * pngScale,
  };
}
