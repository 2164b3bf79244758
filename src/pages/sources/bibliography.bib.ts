import { bibliography } from '../../site/bibliography.ts';

/** Every source, as one file for reference managers. */
export const GET = () => bibliography('bib');
