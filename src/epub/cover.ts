import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { wrapText } from '../figures/text-width.ts';

/** The cover as a picture: the mark of the site, a radio wave, below its name. */
export function coverPicture(title: string, subtitle: string): string {
  const arcs = Array.from({ length: 11 }, (_, index) => 60 + index * 46);
  const lines = wrapText(subtitle, 480, { size: 26 });
  return toHtml(
    s('svg', { viewBox: '0 0 600 900' }, [
      ...arcs.map((radius) =>
        s('path', {
          d: `M0 ${900 - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}`,
          fill: 'none',
          stroke: 'var(--signal)',
          strokeWidth: 1.5,
        }),
      ),
      s('text', { class: 'serif', x: 60, y: 170, fontSize: 64, fontWeight: 600, fill: 'var(--ink)' }, title),
      ...lines.map((line, index) =>
        s('text', { class: 'serif', x: 60, y: 225 + index * 36, fontSize: 26, fill: 'var(--ink-soft)' }, line),
      ),
    ]),
    { space: 'svg' },
  );
}
