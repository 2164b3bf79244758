import type { APIRoute, GetStaticPaths } from 'astro';
import { oEmbed } from '../../../figures/embed.ts';
import { figureOf, figures } from '../../../site/figures.ts';
import { absolute, settings } from '../../../site/site.ts';

/** What oEmbed asks of a figure, the same whatever size is asked for. */
export const getStaticPaths = (() => figures.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  Response.json(oEmbed(figureOf(params.id ?? ''), { name: settings.name, address: absolute }));
