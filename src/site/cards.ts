import { cardId, cardPathFor, cardsOf, describeCard } from '../cards/card.ts';
import { plain, records, settings } from './site.ts';

/** The cards of the site, by the path of their page. */
export const cards = cardsOf(records, settings, plain);

/** The picture with which a link to a page is shown: its file below the root of the site, and what it shows in words. */
export function cardOf(path: string): { file: string; alt: string } {
  const of = cardPathFor(path, cards);
  const card = cards.get(of);
  if (!card) throw new Error('The first page has no card.');
  return { file: `cards/${cardId(of)}.png`, alt: describeCard(card) };
}
