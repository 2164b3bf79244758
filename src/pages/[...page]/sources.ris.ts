import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { bibliography, pagesWithSources } from '../../site/bibliography.ts';

/** The sources of a page, as one file for reference managers. */
export const getStaticPaths = pagesWithSources;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  bibliography('ris', props.page.sources);
