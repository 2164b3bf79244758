import type { Table } from '../../reader/records.ts';
import type { Figure } from '../figure.ts';
import { exportRule } from './export-rule.ts';
import { mayJune2019 } from './may-june-2019.ts';
import { networkAnatomy } from './network-anatomy.ts';
import { spectrum } from './spectrum.ts';
import { whoOwnsWhom } from './who-owns-whom.ts';

/** The diagrams drawn by hand. @param table the table of a dataset, by its id */
export const diagrams = (table: (dataset: string) => Table): readonly Figure[] => [
  networkAnatomy,
  spectrum(table('russia-5g-bands'), table('nr-bands')),
  exportRule,
  whoOwnsWhom,
  mayJune2019,
];
