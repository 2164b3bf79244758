import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { kept } from '../../cards/cache.ts';
import { cardId } from '../../cards/card.ts';
import { nameOf, toCardPng } from '../../cards/draw.ts';
import { layoutOf } from '../../cards/layout.ts';
import { cards } from '../../site/cards.ts';
import { settings } from '../../site/site.ts';

/** May be deleted at any time: it only saves drawing again what has not changed. */
const folder = join(process.cwd(), 'node_modules/.cache/cards');

export const getStaticPaths = (() =>
  [...cards].map(([path, card]) => ({ params: { id: cardId(path) }, props: { card } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const layout = layoutOf(props.card, settings);
  const png = await kept(folder, `${nameOf(layout)}.png`, () => toCardPng(layout));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
