import { kindRules } from '../../search/kinds.ts';
import type { DocumentKind } from '../../search/kinds.ts';
import type { RankedPage } from '../../search/rank.ts';
import { printed } from '../../site/apostrophes.ts';
import { readableDate } from '../../site/dates.ts';
import { arrivalAddress } from './arrive.ts';
import { element } from './element.ts';
import { pause } from './pause.ts';
import type { Documents } from '../../search/rank.ts';
import type { SearchIndex, Shown } from './search-index.ts';

/** How many places of a page are shown. */
const mostPlaces = 3;

/** One result: a page with the places on it that match. */
export async function resultItem(
  index: SearchIndex,
  { page, places }: RankedPage,
  found: ReadonlySet<number>,
): Promise<HTMLLIElement> {
  const { documents } = index;
  const shownPlaces = await Promise.all(
    places.slice(0, mostPlaces).map(async (place) => ({ place, shown: await index.show(place) })),
  );
  const self = found.has(page) ? await index.show(page) : undefined;
  await pause();
  const url = self?.url ?? shownPlaces[0]?.shown.url.split('#', 1)[0] ?? '';
  const title = self?.title ?? printed(documents.titles[page] ?? url);
  const kind = documents.kindOf(page);
  const more = places.length - shownPlaces.length;
  return element(
    'li',
    { class: 'search-result' },
    kindLabel(kind),
    element('a', { class: 'search-title', href: self ? arrivalAddress(url, self.excerpt) : url }, title),
    self && excerptOf(self),
    shownPlaces.length > 0
      ? element(
          'ul',
          { class: 'search-places' },
          ...shownPlaces.map(({ place, shown }) => placeItem(documents, place, shown)),
          more > 0 ? element('li', { class: 'search-more-places' }, `and ${more} more on this page`) : undefined,
        )
      : undefined,
  );
}

/** Places that are called something; a fact is its statement. */
const kindsWithTitle: readonly DocumentKind[] = ['section', 'report', 'picture'];

function placeItem(documents: Documents, place: number, shown: Shown): HTMLLIElement {
  const href = arrivalAddress(shown.url, shown.excerpt);
  if (kindsWithTitle.includes(documents.kindOf(place))) {
    return element('li', {}, element('a', { href }, shown.title), excerptOf(shown));
  }
  const link = element('a', { href });
  if (shown.excerpt) link.innerHTML = shown.excerpt;
  else link.textContent = shown.title;
  return element('li', {}, link);
}

function excerptOf({ excerpt, summary }: Shown): HTMLElement | undefined {
  const paragraph = element('p', { class: 'search-excerpt' });
  // Pagefind escapes the text of an excerpt before it sets the marks.
  if (excerpt) paragraph.innerHTML = excerpt;
  else paragraph.textContent = summary;
  return paragraph.textContent ? paragraph : undefined;
}

const kindLabel = (kind: keyof typeof kindRules): HTMLElement =>
  element('span', { class: 'search-kind label' }, kindRules[kind].label);

/** The card of an entity that the query names: what it is, and when what happened to it. */
export async function entityCard(index: SearchIndex, page: number, root: string): Promise<HTMLElement> {
  const { documents } = index;
  const shown = await index.show(page);
  const kind = documents.kindOf(page);
  return element(
    'section',
    { class: 'search-card', 'aria-label': `Answer: ${shown.title}` },
    kindLabel(kind),
    element('p', { class: 'search-card-name' }, element('a', { class: 'search-title', href: shown.url }, shown.title)),
    element('p', {}, shown.summary),
    shown.dates.length > 0
      ? element(
          'ul',
          { class: 'search-dates' },
          ...shown.dates.map(({ date, text, path }) =>
            element(
              'li',
              {},
              element('time', { datetime: date }, readableDate(date)),
              ' ',
              element('a', { href: `${root}${path}` }, text),
            ),
          ),
        )
      : undefined,
  );
}

/** The card of a fact that says when or how much. */
export async function factCard(index: SearchIndex, fact: number): Promise<HTMLElement> {
  const { documents } = index;
  const shown = await index.show(fact);
  const link = element('a', { class: 'search-title', href: arrivalAddress(shown.url, shown.excerpt) });
  if (shown.excerpt) link.innerHTML = shown.excerpt;
  else link.textContent = shown.title;
  return element(
    'section',
    { class: 'search-card', 'aria-label': 'Answer from the record' },
    element('span', { class: 'search-kind label' }, `From the record · ${kindRules[documents.kindOf(fact)].label}`),
    element('p', {}, link),
  );
}

/** Whether a page is that of an entity, which has a card. */
export function isEntity(documents: Documents, page: number): boolean {
  return ['person', 'organisation', 'country', 'measure', 'term', 'place', 'product'].includes(documents.kindOf(page));
}
