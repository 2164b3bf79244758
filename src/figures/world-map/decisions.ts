import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { sourcesOf } from '../../graph/records.ts';
import type { Position } from '../../schemas/country-position.ts';
import { readableDate } from '../../site/dates.ts';
import { decisionsId } from '../drawn.ts';
import type { Figure, LinkTo } from '../figure.ts';
import { textWidth } from '../text-width.ts';
import { textSize } from './key.ts';
import { edgeOf, pattern, patternId } from './patterns.ts';
import { capitalised, inWords, nameOnMap, positionLabels } from './positions.ts';
import type { Place } from './positions.ts';

/** Positions that rest on a decision to limit suppliers; the date of any other row is that of a statement or contract. */
const limits: readonly Position[] = ['banned', 'phasing-out', 'restricted', 'case-by-case'];

/** A year and the places whose rule of today was decided in it, the strictest first. */
export interface Decisions {
  year: number;
  places: Place[];
}

/** Every year from the first decision to the last, and how many limits have no date. */
export function decisionsByYear(places: readonly Place[]): { years: Decisions[]; undated: Place[] } {
  const limiting = places.filter(({ position }) => limits.includes(position));
  const yearOf = ({ since }: Place): number => Number(since.slice(0, 4));
  const dated = limiting.filter(({ since }) => since !== '');
  const all = dated.map(yearOf);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const years = Array.from({ length: dated.length === 0 ? 0 : last - first + 1 }, (_, index) => first + index);
  return {
    years: years.map((year) => ({ year, places: dated.filter((place) => yearOf(place) === year) })),
    undated: limiting.filter(({ since }) => since === ''),
  };
}

/**
 * When the limits of today were decided, year by year.
 * @param dataset the id of the table of positions
 */
export function decisions(dataset: string, places: readonly Place[]): Figure {
  const { years, undated } = decisionsByYear(places);
  const dated = years.flatMap(({ places: list }) => list);
  const most = years.reduce((a, b) => (b.places.length > a.places.length ? b : a));
  const title = `${capitalised(inWords(most.places.length))} of the ${dated.length + undated.length} limits found date from ${most.year}`;
  const without =
    undated.length === 0 ? '' : ` Not drawn, as no date was found: ${undated.map(({ name }) => name).join(', ')}.`;
  return {
    id: decisionsId,
    title,
    subtitle: `Countries and the EU by the year of the decision that their position rests on, ${years[0]?.year} to ${years.at(-1)?.year}`,
    description: years
      .filter(({ places: list }) => list.length > 0)
      .map(({ year, places: list }) => `${year}: ${list.map(({ name }) => name).join(', ')}.`)
      .join(' '),
    note:
      'Each is drawn where it stands today, in the year of the rule, order or pledge for that; what held before is not in the table.' +
      without,
    subject: 'world',
    sources: [...new Set(dated.flatMap(({ source }) => sourcesOf(source)))],
    dataset,
    span: 'column',
    table: {
      columns: ['Decided', 'Country', 'Position', 'Instrument'],
      rows: dated
        .toSorted((a, b) => (a.since < b.since ? -1 : 1))
        .map(({ since, country, name, position, instrument }) => [
          readableDate(since),
          `[[${country}|${name}]]`,
          positionLabels[position].label,
          instrument,
        ]),
    },
    draw: (width, link) => drawDecisions(decisionsId, title, years, width, link),
  };
}

const row = { height: 26, gap: 10, start: 46 };
const swatch = { width: 17, height: 16, room: 22 };

/** Draws a row of names for each year, each name with the pattern of its position; years without any are named together. */
export function drawDecisions(
  id: string,
  name: string,
  years: readonly Decisions[],
  width: number,
  link: LinkTo,
): string {
  const drawing = `${id}-${width}`;
  const broadest = Math.max(
    ...years.flatMap(({ places }) => places.map((place) => textWidth(place.name, { size: textSize }))),
  );
  const columns = Math.max(1, Math.floor((width - row.start) / (broadest + swatch.room + 2)));
  const pitch = (width - row.start) / columns;
  let y = 0;
  const text = (x: number, content: string, properties = {}) =>
    s('text', { x, y: 14, 'font-size': textSize, ...properties }, content);
  const rows = grouped(years).map(({ label, places }) => {
    const cells = places.map((place, index) => {
      const x = Math.round(row.start + (index % columns) * pitch);
      return s(
        'a',
        { href: link(place.country), transform: `translate(${x} ${Math.floor(index / columns) * row.height})` },
        s('title', nameOnMap(place)),
        s('rect', {
          x: 0.5,
          y: 0.5,
          width: swatch.width,
          height: swatch.height,
          fill: `url(#${patternId(drawing, place.position)})`,
          stroke: edgeOf(place.position),
        }),
        text(swatch.room, place.name),
      );
    });
    const drawn = s(
      'g',
      { transform: `translate(0 ${y})` },
      text(0, label, { 'font-weight': 600 }),
      ...(cells.length > 0 ? cells : [text(row.start + 50, 'none', { fill: 'var(--ink-soft)' })]),
    );
    y += Math.max(1, Math.ceil(places.length / columns)) * row.height + row.gap;
    return drawn;
  });
  const keyed = limits.map((position) => ({ position, label: positionLabels[position].label }));
  const keyColumns = width < 500 ? 2 : 4;
  const key = keyed.map(({ position, label }, index) =>
    s(
      'g',
      {
        transform: `translate(${Math.round(((index % keyColumns) * width) / keyColumns)} ${Math.floor(index / keyColumns) * row.height})`,
      },
      s('rect', {
        x: 0.5,
        y: 0.5,
        width: swatch.width,
        height: swatch.height,
        fill: `url(#${patternId(drawing, position)})`,
        stroke: edgeOf(position),
      }),
      text(swatch.room, label),
    ),
  );
  const keyHeight = Math.ceil(keyed.length / keyColumns) * row.height + row.gap;
  return toHtml(
    s(
      'svg',
      { viewBox: `0 0 ${width} ${keyHeight + y}`, role: 'group', 'aria-label': name, class: 'world-map' },
      s('defs', ...limits.map((position) => pattern(drawing, position))),
      ...key,
      s('g', { transform: `translate(0 ${keyHeight})` }, ...rows),
    ),
    { space: 'svg' },
  );
}

/** The years as rows; years in a row without a decision are one: "2014–2017". */
function grouped(years: readonly Decisions[]): { label: string; places: Place[] }[] {
  const rows: { from: number; to: number; places: Place[] }[] = [];
  for (const { year, places } of years) {
    const last = rows.at(-1);
    if (places.length === 0 && last?.places.length === 0) last.to = year;
    else rows.push({ from: year, to: year, places });
  }
  return rows.map(({ from, to, places }) => ({ label: from === to ? `${from}` : `${from}–${to}`, places }));
}
