import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Subject } from '../../schemas/common.ts';
import type { Figure, LinkTo } from '../figure.ts';
import { arrow, Column, isNarrow, path, picture, shownText } from './drawing.ts';
import type { Statement } from './drawing.ts';

/** What a state or someone else did to an owner or what he owns. */
export interface Act {
  name: string;
  /** Not an act but something to know; it has no arrow. */
  remark?: true;
  target: string;
  does: Statement;
}

/** A link of a chain of owners: each owns, in part or whole, the next. */
export interface Owned {
  name: string;
  target: string;
  /** What it holds of the next. */
  holds?: Statement;
  /** Who acts on it in its own country, and who from outside. */
  home: readonly Act[];
  abroad: readonly Act[];
}

/** Owners and what they own, from top to bottom. */
export interface Chain {
  colour: Subject;
  links: readonly Owned[];
}

const soft = { size: 13, fill: 'var(--ink-soft)' } as const;
const acting = { colour: 'var(--sanctions)', dashes: '3 2' } as const;

/** Chains of owners from top to bottom, with what acts on them from the sides; on a phone below each. */
export function drawOwners(figure: Figure, chains: readonly Chain[], width: number, link: LinkTo): string {
  const narrow = isNarrow(width);
  const places = narrow ? narrowPlaces(width) : broadPlaces(width);
  const { spine } = places;
  const nodes: ElementContent[] = [];
  let y = 0;
  if (!narrow) {
    nodes.push(
      ...new Column(0, 0, places.home.width).text('At home', soft).nodes,
      ...new Column(places.abroad.x, 0, places.abroad.width).text('From abroad', soft).nodes,
    );
    y = 28;
  }
  chains.forEach(({ colour, links }, index) => {
    const owning = { colour: `var(--${colour})`, breadth: 1.5 };
    if (index > 0) {
      nodes.push(path(`M0 ${y - 6}H${width}`, { colour: 'var(--rule)' }));
      y += 14;
    }
    links.forEach((owned, order) => {
      const name = new Column(places.name.x, y, places.name.width).text(owned.name, {
        bold: true,
        size: 15,
        href: link(owned.target),
      });
      if (owned.holds) name.gap(2).text(shownText(owned.holds), { size: 13 });
      const middle = y + 11;
      let bottom = name.y;
      nodes.push(...name.nodes, s('circle', { cx: spine, cy: middle, r: 4, fill: owning.colour }));
      for (const side of ['home', 'abroad'] as const) {
        const column = new Column(places[side].x, narrow ? bottom + 6 : y + 1, places[side].width);
        for (const act of owned[side]) {
          const from = column.y + 9;
          column
            .text(act.name, { bold: true, size: 13, href: link(act.target) })
            .text(shownText(act.does), { size: 13 })
            .gap(6);
          if (act.remark) continue;
          nodes.push(
            ...(narrow
              ? arrow([places.name.x + 12, from], [places.name.x + 2, from], acting)
              : arrowTo(side, from, places, spine)),
          );
        }
        if (owned[side].length > 0) bottom = Math.max(bottom, column.y - 6);
        nodes.push(...column.nodes);
      }
      const next = bottom + 20;
      if (order < links.length - 1) nodes.push(...arrow([spine, middle + 8], [spine, next + 3], owning));
      y = next;
    });
  });
  return picture(figure, width, y - 12, nodes);
}

interface Place {
  x: number;
  width: number;
}
interface Places {
  spine: number;
  name: Place;
  home: Place;
  abroad: Place;
}

function broadPlaces(width: number): Places {
  const side = Math.round(width * 0.29);
  const spine = side + 28;
  const right = width - side - 6;
  return {
    spine,
    name: { x: spine + 14, width: right - spine - 14 - 26 },
    home: { x: 0, width: side },
    abroad: { x: right, width: width - right },
  };
}

function narrowPlaces(width: number): Places {
  const act = { x: 42, width: width - 42 };
  return { spine: 8, name: { x: 24, width: width - 24 }, home: act, abroad: act };
}

function arrowTo(side: 'home' | 'abroad', y: number, { home, abroad, name }: Places, spine: number): ElementContent[] {
  return side === 'home'
    ? arrow([home.width + 4, y], [spine - 9, y], acting)
    : arrow([abroad.x - 6, y], [name.x + name.width + 2, y], acting);
}
