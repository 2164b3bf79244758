import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import type { SatoriOptions } from 'satori';
import sharp from 'sharp';
import { cardFonts } from './fonts.ts';
import type { Layout } from './layout.ts';
import { cardSize } from './size.ts';

const fonts: SatoriOptions['fonts'] = Object.entries(cardFonts).map(([name, file]) => ({
  name,
  data: readFileSync(file),
}));

/** Few colours and no dots between them: the letters stay clean, and a card is about 20 KB. */
const encoding = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

const { version } = createRequire(import.meta.url)('satori/package.json') as { version: string };
const tools = JSON.stringify([
  version,
  sharp.versions,
  encoding,
  fonts.map(({ data }) =>
    createHash('sha256')
      .update(Buffer.from(data as Uint8Array))
      .digest('hex'),
  ),
]);

/** A name for the PNG of a layout, made of everything that its bytes come from. */
export const nameOf = (layout: Layout): string =>
  createHash('sha256').update(tools).update(JSON.stringify(layout)).digest('hex').slice(0, 32);

/** Draws a layout as an SVG with its letters as outlines. */
export async function toSvg({ ground, letters }: Layout): Promise<string> {
  const svg = await satori(letters, { ...cardSize, fonts });
  return svg.replace(/(?<=^<svg[^>]*>)/, () => ground);
}

/** Draws a layout as a PNG. */
export async function toCardPng(layout: Layout): Promise<Buffer> {
  const svg = await toSvg(layout);
  return sharp(Buffer.from(svg)).removeAlpha().png(encoding).toBuffer();
}
