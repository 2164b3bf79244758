import { createHash } from 'node:crypto';
import { absolute, records } from './site.ts';

const code = import.meta.glob(
  ['../{api,epub,figures,graph,markdown,site,twins}/**/*.ts', '../styles/tokens.{css,ts}'],
  {
    query: '?raw',
    eager: true,
  },
);

/** A name for all that texts are made of: the records, where the site will live, and the code. What has it is the same. */
export const madeOf = createHash('sha256')
  .update(JSON.stringify([records, absolute(''), code]))
  .digest('hex');
