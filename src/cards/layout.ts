import { readMetrics } from '../fonts/metrics.ts';
import { printed } from '../site/apostrophes.ts';
import tokenSheet from '../styles/tokens.css?raw';
import { resolveTokens, tokensOf } from '../styles/tokens.ts';
import type { Card } from './card.ts';
import { cardFonts } from './fonts.ts';
import { cardSize } from './size.ts';
import { fit } from './fit.ts';
import type { Fitted } from './fit.ts';

/** The text stands in a column at the left; the wave goes out from a point at its foot and leaves at the right. */
const column = { left: 72, top: 64, width: 760, bottom: 508 } as const;
const wave = { x: 884, y: 554, innermost: 70, step: 66 } as const;
const leading = { title: 1.1, line: 1.36 } as const;
const gap = 22;
const titleTop = column.top + 54;
const lineSize = 31;
const titleSizes = [120, 108, 96, 84, 74, 66, 58, 52, 46, 40];

const metrics = { serif: readMetrics(cardFonts.serif), sans: readMetrics(cardFonts.sans) };

/** A box, as Satori takes it: an element as React would make it. */
interface Box {
  type: 'div';
  props: { style: object; children: string | Box[] };
}

/** A card before it is drawn; plain data that holds all there is to see. */
export interface Layout {
  /** The paper and the wave, as SVG elements. */
  ground: string;
  /** The boxes of the texts, as Satori takes them. */
  letters: Box;
}

/** The letters of a card as they are set: what the fonts lack is left out, and all of it fits. */
export interface SetCard {
  label: string;
  title: Fitted;
  line: Fitted;
}

/** Sets the texts of a card in its column: below the title there is always room for three lines. */
export function setCard({ label, title, line }: Card): SetCard {
  const { width } = column;
  const { serif, sans } = metrics;
  const lines = { width, height: lineSize * leading.line * 3, sizes: [lineSize], leading: leading.line };
  const height = column.bottom - titleTop - gap - lines.height;
  return {
    label: sans.drawable(label).toUpperCase(),
    title: fit(
      polish(serif.drawable(title)),
      { width, height, sizes: titleSizes, leading: leading.title },
      serif.widthOf,
    ),
    line: fit(polish(sans.drawable(line)), lines, sans.widthOf),
  };
}

/** Apostrophes and quotation marks as they are printed, and a day kept with its month. */
const polish = (text: string): string =>
  printed(text)
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/\b(\d{1,2}) (?=\p{Lu}\p{Ll})/gu, '$1\u00a0');

/** Lays a card out in the colours of its subject. */
export function layoutOf(card: Card, site: { name: string; tagline: string }): Layout {
  const tokens = tokensOf(tokenSheet, card.subject);
  const colour = (token: string): string => resolveTokens(`var(--${token})`, tokens, 'light');
  const { label, title, line } = setCard(card);
  const block = (style: object, lines: readonly string[]): Box =>
    node(
      { display: 'flex', flexDirection: 'column', ...style },
      lines.map((text) => node({ whiteSpace: 'nowrap' }, text)),
    );
  const letters = node({ display: 'flex', flexDirection: 'column', width: '100%', height: '100%' }, [
    block(
      {
        position: 'absolute',
        left: column.left,
        top: column.top,
        fontFamily: 'label',
        fontSize: 25,
        letterSpacing: 2.2,
        color: colour('subject'),
      },
      [label],
    ),
    node({ display: 'flex', flexDirection: 'column', position: 'absolute', left: column.left, top: titleTop }, [
      block(
        {
          fontFamily: 'serif',
          fontSize: title.size,
          lineHeight: leading.title,
          letterSpacing: -title.size * 0.015,
          color: colour('ink'),
        },
        title.lines,
      ),
      block(
        { marginTop: gap, fontFamily: 'sans', fontSize: lineSize, lineHeight: leading.line, color: colour('ink-soft') },
        line.lines,
      ),
    ]),
    node({ display: 'flex', position: 'absolute', left: column.left, bottom: 58, alignItems: 'baseline' }, [
      node({ marginRight: 16, fontFamily: 'serif', fontSize: 32, color: colour('ink') }, site.name),
      node({ fontFamily: 'sans', fontSize: 23, color: colour('ink-soft') }, site.tagline),
    ]),
  ]);
  return { ground: `${paper(colour('paper'))}${arcs(colour('subject'))}`, letters };
}

function node(style: object, children: string | Box[]): Box {
  return { type: 'div', props: { style, children } };
}

const paper = (colour: string): string =>
  `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${colour}"/>`;

/** The site's mark, grown until it leaves the card: a point, and quarter circles around it. */
function arcs(colour: string): string {
  const { x, y, innermost, step } = wave;
  const farthest = Math.hypot(cardSize.width - x, y);
  const radii = Array.from(
    { length: Math.ceil((farthest - innermost) / step) },
    (_, index) => innermost + index * step,
  );
  const path = radii.map((radius) => `M${x} ${y - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}`).join('');
  return `<circle cx="${x}" cy="${y}" r="13" fill="${colour}"/><path d="${path}" fill="none" stroke="${colour}" stroke-width="3" stroke-linecap="round"/>`;
}
