import type { APIRoute, GetStaticPaths } from 'astro';
import { toPng } from '../../figures/png.ts';
import { figureFile, figureOf, figures } from '../../site/figures.ts';

export const getStaticPaths = (() => figures.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const png = toPng(figureFile(figureOf(params.id ?? ''), 'light'));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
