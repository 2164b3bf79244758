import { chartFigures } from '../figures/charts/chart.ts';
import type { Figure } from '../figures/figure.ts';
import { suggestion } from '../reader/problem.ts';
import { graph, hrefOf, known, records, topics } from './site.ts';

/** Every picture of the site: those drawn from the tables first, in the order of their files. */
export const figures: readonly Figure[] = [
  ...records.datasets.flatMap((dataset) => chartFigures(dataset, known(topics, dataset.data.topic).data.subject)),
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
