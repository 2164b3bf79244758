import { escape } from 'html-escaper';
import { widthsOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { labelStyle, wrapText } from './text-width.ts';
import { heightOf } from './drawing.ts';

/** The room around a figure that stands alone, as src/components/embed/embed.css has it. */
const padding = 16;
const titleStyle = { size: 23, bold: true };

/** How large the frame of a figure has to be so that all of it is seen: as broad as its broader drawing, in pixels. */
export function embedSize(figure: Figure): { width: number; height: number } {
  const { wide } = widthsOf(figure);
  const lines = (text: string, style = labelStyle): number => wrapText(text, wide, style).length;
  const note = figure.note === undefined ? 0 : lines(figure.note.replace(/\[@[^\]]*\]/g, '')) + 1;
  // Title and subtitle above; note, sources, two links and the table's handle below, with the gaps between them.
  const text = lines(figure.title, titleStyle) * 29 + (lines(figure.subtitle) + note + 5) * 22 + 110;
  const height = heightOf(figure, wide) + text + 2 * padding;
  return { width: wide + 2 * padding, height: Math.ceil(height / 10) * 10 };
}

/**
 * The frame with which another page shows a figure.
 * @param address where the figure stands alone, whole
 * @param width as CSS or HTML writes it
 */
export function embedFrame(figure: Figure, address: string, width: string): string {
  return `<iframe src="${escape(address)}" title="${escape(figure.title)}" width="${width}" height="${embedSize(figure).height}" loading="lazy"></iframe>`;
}

/** What oEmbed says of a figure (oembed.com, version 1.0): a frame for it, and how large that has to be. */
export function oEmbed(
  figure: Figure,
  site: { name: string; address: (path: string) => string },
): Record<string, string | number> {
  const { width, height } = embedSize(figure);
  return {
    version: '1.0',
    type: 'rich',
    title: figure.title,
    provider_name: site.name,
    provider_url: site.address(''),
    html: embedFrame(figure, site.address(`embed/${figure.id}/`), String(width)),
    width,
    height,
  };
}
