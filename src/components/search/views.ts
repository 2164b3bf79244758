import { element } from './element.ts';
import { entriesView } from './first-view.ts';

/** A link or button that searches: where it leads, what it says, what it does instead of leading there. */
export interface SearchLink {
  href: string;
  text: string;
  search: () => void;
}

export const searchLink = ({ href, text, search }: SearchLink): HTMLAnchorElement =>
  element(
    'a',
    {
      href,
      onclick: (event) => {
        event.preventDefault();
        search();
      },
    },
    text,
  );

export const button = (text: string, press: () => void): HTMLButtonElement =>
  element('button', { type: 'button', class: 'search-button', onclick: press }, text);

/** What was searched for on this device, and the way to forget it. */
export function recentView(links: readonly SearchLink[], forget: () => void): Node[] {
  if (links.length === 0) return [];
  return [
    ...entriesView<Node>(element, 'Searched for on this device', links.map(searchLink)),
    button('Forget these', forget),
  ];
}

/** What a query was taken for, and the way back to what was typed. */
export function correctedView(query: string, instead: SearchLink): HTMLElement {
  return element(
    'p',
    { class: 'search-corrected' },
    'Showing results for ',
    element('b', {}, query),
    '. ',
    searchLink(instead),
    '.',
  );
}

/** The choice of an order. */
export function orderField<Order extends string>(
  orders: Record<Order, string>,
  chosen: Order,
  choose: (order: Order) => void,
): HTMLElement {
  const select = element(
    'select',
    { id: 'search-order', onchange: () => choose(select.value as Order) },
    ...Object.entries<string>(orders).map(([value, label]) =>
      element('option', { value, selected: value === chosen }, label),
    ),
  );
  return element(
    'p',
    { class: 'search-order' },
    element('label', { class: 'label', for: 'search-order' }, 'Order'),
    ' ',
    select,
  );
}
