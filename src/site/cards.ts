import { cardId, cardPathFor, cardsOf, describeCard } from '../cards/card.ts';
import { figures } from './figures.ts';
import { plain, records, settings } from './site.ts';

/** The cards of the site, by the path of their page. A table that is drawn has none: its page is shown with its picture. */
const drawn = new Set(figures.map(({ dataset }) => dataset));
const datasets = records.datasets.filter(({ id }) => !drawn.has(id));
export const cards = cardsOf({ ...records, datasets }, settings, plain);

/** The picture with which a link to a page is shown: its file below the root of the site, and what it shows in words. */
export function cardOf(path: string): { file: string; alt: string } {
  const of = cardPathFor(path, cards);
  const card = cards.get(of);
  if (!card) throw new Error('The first page has no card.');
  return { file: `cards/${cardId(of)}.png`, alt: describeCard(card) };
}
