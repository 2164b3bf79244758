import type { Subject } from '../schemas/common.ts';

/** Where an id (`entity-list`, `explainer:sanctions`) leads from inside a picture; undefined where there is no page. */
export type LinkTo = (target: string) => string | undefined;

/** A picture of the site with all that stands around it: a chart, the map, a diagram. */
export interface Figure {
  /** Unique among all figures; `<Figure id="…" />` in a long read. */
  id: string;
  /** Says what the picture shows. */
  title: string;
  /** Unit and period. */
  subtitle: string;
  /** What the picture shows, in words, for those who do not see it. */
  description: string;
  /** Markdown with the two marks. */
  note?: string;
  subject: Subject;
  /** The ids of its sources, in the order of first use. */
  sources: readonly string[];
  /** The dataset it is drawn from. */
  dataset?: string;
  /** As broad as the text, or over the margin too. */
  span: 'column' | 'wide';
  /** The same content as a table; cells are Markdown with the two marks. */
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] };
  /** The picture as one `<svg>`, `width` pixels broad: text in it is as large as it says. */
  draw(width: number, link: LinkTo): string;
}

/** How broad a figure is drawn, in pixels: once for a phone, once for the room it has on a wide page. */
export const widthsOf = ({ span }: Pick<Figure, 'span'>): { narrow: number; wide: number } => ({
  narrow: 340,
  wide: span === 'wide' ? 888 : 576,
});

/** How many pixels of its PNG stand for one of a figure: screens are finer than the drawing. */
export const pngScale = 2;
