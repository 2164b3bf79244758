import { sourcesOf } from '../../graph/records.ts';
import type { Table } from '../../reader/records.ts';
import { cellsOf } from '../charts/cells.ts';
import type { Range } from './band-axis.ts';

/** How a band stands in Russia, in one word of its table. */
export const bandStates = ['in other use', 'set aside', 'planned', 'licensed', 'auction dropped'] as const;
export type BandState = (typeof bandStates)[number];

/** A band of a table. */
interface Band {
  name: string;
  /** In GHz. */
  range: Range;
  /** What the table says of it. */
  text: string;
  sources: readonly string[];
}
/** A band in Russia. */
export interface RussianBand extends Band {
  state: BandState;
}

const byFrequency = (a: Band, b: Band): number => a.range[0] - b.range[0] || b.range[1] - a.range[1];

/** A range as it is set: `3.4–3.8 GHz`. */
export const withDashes = (text: string): string => text.replace(/(\d)-(\d)/g, '$1–$2');

function bandsOf(table: Table, columns: { from: string; to: string; text: string }, perGigahertz: number): Band[] {
  const cells = (column: string): string[] => cellsOf(table, column);
  const [from, to, text, sources] = [cells(columns.from), cells(columns.to), cells(columns.text), cells('source')];
  return cells('band').map((name, row) => ({
    name: withDashes(name),
    range: [Number(from[row]) / perGigahertz, Number(to[row]) / perGigahertz],
    text: withDashes(text[row] ?? ''),
    sources: sourcesOf(sources[row]),
  }));
}

/**
 * The bands of the Russian table, by frequency.
 * @throws where a band has a state that is none of `bandStates`
 */
export function russianBands(table: Table): RussianBand[] {
  const states = cellsOf(table, 'state');
  return bandsOf(table, { from: 'ghz_from', to: 'ghz_to', text: 'status_in_russia' }, 1)
    .map((band, row) => {
      const state = bandStates.find((one) => one === states[row]);
      if (!state) {
        throw new Error(
          `The band ${band.name} has the state "${states[row] ?? ''}"; one of: ${bandStates.join(', ')}.`,
        );
      }
      return { ...band, state };
    })
    .sort(byFrequency);
}

/** The bands of the table of the 5G standard, by frequency. */
export const standardBands = (table: Table): Band[] =>
  bandsOf(table, { from: 'mhz_from', to: 'mhz_to', text: 'where_used' }, 1000).sort(byFrequency);

export type StandardBand = Band;
