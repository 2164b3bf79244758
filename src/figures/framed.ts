import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { widthsOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { labelStyle, wrapText } from './text-width.ts';
import { heightOf, unlinked } from './drawing.ts';

const margin = 20;
const titleStyle = { size: 20, bold: true };

/**
 * A figure as one picture for a file: title, subtitle, drawing, and a line that says where it comes from.
 * @param credit the line below the drawing
 */
export function framed(figure: Figure, credit: string): string {
  const { wide } = widthsOf(figure);
  const pictureHeight = heightOf(figure, wide);
  const title = wrapText(figure.title, wide, titleStyle);
  const subtitle = wrapText(figure.subtitle, wide, labelStyle);
  const below = wrapText(credit, wide, labelStyle);
  const pictureTop = margin + title.length * 26 + subtitle.length * 18 + 14;
  const creditTop = pictureTop + pictureHeight + 24;
  const width = wide + 2 * margin;
  const height = Math.ceil(creditTop + below.length * 18 + margin - 8);
  const lines = (texts: readonly string[], y: number, gap: number, attributes: Record<string, string | number>) =>
    texts.map((text, index) => s('text', { x: margin, y: y + index * gap, ...attributes }, text));
  const around = toHtml(
    s('svg', { viewBox: `0 0 ${width} ${height}` }, [
      ...lines(title, margin + 16, 26, { class: 'serif', fontSize: 20, fontWeight: 600 }),
      ...lines(subtitle, margin + title.length * 26 + 10, 18, { fontSize: 13, fill: 'var(--ink-soft)' }),
      ...lines(below, creditTop, 18, { fontSize: 12, fill: 'var(--ink-soft)' }),
    ]),
    { space: 'svg' },
  );
  const placed = unlinked(figure, wide).replace(
    '<svg',
    `<svg x="${margin}" y="${pictureTop}" width="${wide}" height="${pictureHeight}" font-size="13"`,
  );
  return around.replace(/<\/svg>$/, `${placed}</svg>`);
}
