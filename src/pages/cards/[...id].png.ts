import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { aside, early } from '../../aside/aside.ts';
import { kept } from '../../cache/files.ts';
import { keptValue } from '../../cache/values.ts';
import { cardId } from '../../cards/card.ts';
import type { Card } from '../../cards/card.ts';
import { nameOf } from '../../cards/draw.ts';
import { layoutOf } from '../../cards/layout.ts';
import type { Layout } from '../../cards/layout.ts';
import { cards } from '../../site/cards.ts';
import { settings } from '../../site/site.ts';

/** May be deleted at any time: it only saves drawing again what has not changed. */
const folder = join(process.cwd(), 'node_modules/.cache/cards');

function draw(card: Card): Promise<Buffer> {
  let made: Layout | undefined;
  const layout = (): Layout => (made ??= layoutOf(card, settings));
  const name = keptValue('card', JSON.stringify([card, settings]), () => nameOf(layout()));
  return kept(folder, `${name}.png`, async () =>
    Buffer.from(await aside<Uint8Array>('src/cards/draw.ts', 'toCardPng', layout())),
  );
}

/** What the build has begun to draw before it makes the first page. */
const begun = new Map<string, Promise<Buffer>>();

export const getStaticPaths = (() =>
  [...cards].map(([path, card]) => {
    const id = cardId(path);
    if (import.meta.env.PROD && !begun.has(id)) begun.set(id, early(draw(card)));
    return { params: { id }, props: { card } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) => {
  const png = await (begun.get(params.id ?? '') ?? draw(props.card as Card));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
