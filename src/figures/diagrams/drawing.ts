import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { withoutMarks } from '../../markdown/marks.ts';
import type { Figure } from '../figure.ts';
import { roundTenth } from '../numbers.ts';
import { wrapText } from '../text-width.ts';

/** What a picture says in one place, and the facts it rests on. */
export interface Statement {
  /** May hold links, `[[id|text]]`; in the picture they are plain. */
  text: string;
  facts: readonly string[];
}

/** A statement as a cell of the table that goes with the picture: with its links and its note. */
export const cellOf = ({ text, facts }: Statement): string => `${text}[@${facts.join('; @')}]`;

/** A statement as it stands in the picture. */
export const shownText = ({ text }: Pick<Statement, 'text'>): string => withoutMarks(text);

/** Below this width a picture is drawn for a phone: one column. */
export const isNarrow = (width: number): boolean => width < 480;

export interface TextLook {
  size?: number;
  bold?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Where the whole text leads. */
  href?: string | undefined;
}

const defaultSize = 14;

/** How far apart the lines of a text are. */
export const leadingOf = (size: number): number => Math.round(size * 1.32);

/** A text of several lines below `y`, no line broader than `width`, and how far down it reaches. */
export function textBlock(
  text: string,
  { x, y, width }: { x: number; y: number; width: number },
  { size = defaultSize, bold = false, fill, anchor = 'start', href }: TextLook = {},
): { node: ElementContent; bottom: number; lines: number } {
  const lines = wrapText(text, width, { size, bold });
  const leading = leadingOf(size);
  const element = s(
    'text',
    {
      fontSize: size === 13 ? undefined : size,
      fontWeight: bold ? 600 : undefined,
      fill: href === undefined ? fill : 'var(--signal)',
      textAnchor: anchor === 'start' ? undefined : anchor,
    },
    lines.map((line, index) =>
      s(
        'tspan',
        { x: roundTenth(x), y: roundTenth(y + size * 0.98 + index * leading) },
        // The space keeps words apart where the text is read aloud or copied; it stands where it shifts no line and has
        // no underline.
        href !== undefined || lines.length === 1 ? line : anchor === 'end' ? ` ${line}` : `${line} `,
      ),
    ),
  );
  return {
    node: href === undefined ? element : s('a', { href, ariaLabel: lines.length > 1 ? text : undefined }, element),
    bottom: y + lines.length * leading,
    lines: lines.length,
  };
}

/** A column of texts, one below the other. */
export class Column {
  readonly nodes: ElementContent[] = [];
  readonly x: number;
  readonly width: number;
  /** Where the next text begins. */
  y: number;

  /** @param x the left edge; the right one, for texts that end there */
  constructor(x: number, y: number, width: number) {
    this.x = x;
    this.y = y;
    this.width = width;
  }

  text(text: string, look: TextLook = {}): this {
    const { node, bottom } = textBlock(text, { x: this.x, y: this.y, width: this.width }, look);
    this.nodes.push(node);
    this.y = bottom;
    return this;
  }

  gap(pixels: number): this {
    this.y += pixels;
    return this;
  }
}

export interface Stroke {
  colour?: string;
  breadth?: number;
  dashes?: string | undefined;
}

/** A thin line through points: `M0 0H10`. */
export const path = (d: string, { colour = 'var(--rule-strong)', breadth = 1, dashes }: Stroke = {}): Element =>
  s('path', { d, fill: 'none', stroke: colour, strokeWidth: breadth, strokeDasharray: dashes });

/** An arrow from one point to another, straight across or straight down, with an open head. */
export function arrow(from: [number, number], to: [number, number], stroke: Stroke = {}): Element[] {
  const [fromX, fromY] = from.map(roundTenth) as [number, number];
  const [x, y] = to.map(roundTenth) as [number, number];
  const head = 4;
  const tip =
    fromY === y
      ? `M${x - Math.sign(x - fromX) * head} ${y - head}L${x} ${y}L${x - Math.sign(x - fromX) * head} ${y + head}`
      : `M${x - head} ${y - Math.sign(y - fromY) * head}L${x} ${y}L${x + head} ${y - Math.sign(y - fromY) * head}`;
  return [path(`M${fromX} ${fromY}L${x} ${y}`, stroke), path(tip, { ...stroke, dashes: undefined })];
}

/** The site's mark, a point with arcs that spread upwards to the right: so many arcs. */
export function waves(x: number, y: number, arcs: number, colour: string, step = 5): Element[] {
  return [
    s('circle', { cx: roundTenth(x), cy: roundTenth(y), r: 2.5, fill: colour }),
    ...Array.from({ length: arcs }, (_, index) => {
      const radius = (index + 1) * step + 2;
      return path(`M${roundTenth(x)} ${roundTenth(y - radius)}a${radius} ${radius} 0 0 1 ${radius} ${radius}`, {
        colour,
        breadth: 1.5,
      });
    }),
  ];
}

/** The finished picture. */
export function picture(
  { title, subtitle }: Pick<Figure, 'title' | 'subtitle'>,
  width: number,
  height: number,
  children: readonly ElementContent[],
): string {
  const root = s(
    'svg',
    { viewBox: `0 0 ${width} ${Math.ceil(height)}`, role: 'group', ariaLabel: `${title}. ${subtitle}` },
    [...children],
  );
  return toHtml(root, { space: 'svg', closeEmptyElements: true });
}
