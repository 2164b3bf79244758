/**
 * Makes an element with attributes and children: `element` in the browser, `h` of hastscript where the page is built. So
 * what the panel begins with is written once for both.
 */
export type Make<Made> = (
  name: 'a' | 'div' | 'form' | 'h2' | 'input' | 'label' | 'li' | 'p' | 'ul',
  attributes: Record<string, string>,
  ...children: (Made | string)[]
) => Made;

/** What the panel shows before a search; without a help where none is known yet. */
export const firstView = <Made>(make: Make<Made>, root: string, help: readonly Made[] = []): Made[] => [
  make(
    'form',
    { role: 'search', class: 'search-form', action: `${root}search/` },
    make('label', { class: 'visually-hidden', for: 'search-query' }, 'Search the site'),
    make('input', {
      type: 'search',
      id: 'search-query',
      name: 'q',
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      maxlength: '300',
      placeholder: 'A name, a word, a date',
    }),
  ),
  make('p', { class: 'search-status label', role: 'status' }, invitation),
  make('div', { class: 'search-notice' }),
  make('div', { class: 'search-filters' }),
  make('div', { class: 'search-results' }, ...help),
];

/** What is said where nothing is typed. */
export const invitation = 'Type a name, a word or a date.';

/** What leads on where a search does not. */
export const helpView = <Made>(
  make: Make<Made>,
  root: string,
  popular: readonly (readonly [name: string, path: string])[],
): Made[] => [
  ...entriesView(
    make,
    'What this site tells most of',
    popular.map(([name, path]) => make('a', { href: `${root}${path}` }, name)),
  ),
  make(
    'p',
    {},
    'Or look in the ',
    make('a', { href: `${root}a-z/` }, 'A–Z'),
    ', which has every name in English, Russian and Chinese.',
  ),
];

/** Links below a heading. */
export const entriesView = <Made>(make: Make<Made>, heading: string, links: readonly Made[]): Made[] => [
  make('h2', { class: 'search-heading label' }, heading),
  make('ul', { class: 'search-entries' }, ...links.map((link) => make('li', {}, link))),
];
