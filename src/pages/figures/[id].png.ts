import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { aside, early } from '../../aside/aside.ts';
import { kept } from '../../cache/files.ts';
import { pngName } from '../../figures/png.ts';
import { figureFile, figureOf, figures } from '../../site/figures.ts';

/** May be deleted at any time: it only saves drawing again what has not changed. */
const folder = join(process.cwd(), 'node_modules/.cache/figures');

function draw(id: string): Promise<Buffer> {
  const svg = figureFile(figureOf(id), 'light');
  return kept(folder, `${pngName(svg)}.png`, async () =>
    Buffer.from(await aside<Uint8Array>('src/figures/png.ts', 'toPng', svg)),
  );
}

/** What the build has begun to draw before it makes the first page. */
const begun = new Map<string, Promise<Buffer>>();

export const getStaticPaths = (() =>
  figures.map(({ id }) => {
    if (import.meta.env.PROD && !begun.has(id)) begun.set(id, early(draw(id)));
    return { params: { id } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '' } }) => {
  const png = await (begun.get(id) ?? draw(id));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
