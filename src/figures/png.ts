import { Resvg } from '@resvg/resvg-js';
import { families, fontFiles } from '../fonts/fonts.ts';

/**
 * Draws a picture that stands alone (see `standalone`) as a PNG.
 * @param scale pixels of the PNG for one of the picture
 */
export function toPng(svg: string, scale = 2): Buffer {
  const { serif, sans } = fontFiles;
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      // The same bytes on every machine, whatever fonts it has.
      loadSystemFonts: false,
      fontFiles: [...Object.values(sans), ...Object.values(serif)],
      defaultFontFamily: families.sans,
      sansSerifFamily: families.sans,
      serifFamily: families.serif,
    },
  })
    .render()
    .asPng();
}
