import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg } from '@resvg/resvg-js';
import { families, fontFiles } from '../fonts/fonts.ts';
import { pngScale } from './figure.ts';

const { serif, sans } = fontFiles;
// The same bytes on every machine, whatever fonts it has.
const files = [...Object.values(sans), ...Object.values(serif)];

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };
const tools = files
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256').update(`${version} ${pngScale}`))
  .digest('hex');

/** A name for the PNG of a picture, made of everything that its bytes come from. */
export const pngName = (svg: string): string =>
  createHash('sha256').update(tools).update(svg).digest('hex').slice(0, 32);

// A drawn picture is megabytes outside of what V8 counts: left to itself, it lets hundreds of them stand.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/**
 * Draws a picture that stands alone (see `standalone`) as a PNG.
 * @param scale pixels of the PNG for one of the picture
 */
export function toPng(svg: string, scale = pngScale): Buffer {
  const png = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: files,
      defaultFontFamily: families.sans,
      sansSerifFamily: families.sans,
      serifFamily: families.serif,
    },
  })
    .render()
    .asPng();
  collect({ type: 'minor' });
  return png;
}
