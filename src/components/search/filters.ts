import { facetNames } from '../../search/facets.ts';
import type { Choice, FacetName, Facets } from '../../search/facets.ts';
import type { Match } from '../../search/rank.ts';
import { element } from './element.ts';

const facetTitles: Record<FacetName, string> = {
  kind: 'Kind',
  subject: 'Subject',
  year: 'Year',
  country: 'Country',
  person: 'Person',
};

/** How many values of a facet are offered; a chosen one always is. */
const mostValues = 12;

/** The facets with how many results each of their values would leave. */
export function filterFields(
  facets: Facets,
  matches: readonly Match[],
  choice: Choice,
  open: ReadonlySet<FacetName>,
  change: (facet: FacetName, value: string, chosen: boolean) => void,
  toggle: (facet: FacetName, open: boolean) => void,
): HTMLElement[] {
  return facetNames.flatMap((facet) => {
    const chosen = choice[facet] ?? [];
    const values = facets.count(facet, matches, choice);
    if (values.length === 0) return [];
    const most = facet === 'kind' || facet === 'year' ? values.length : mostValues;
    const shown = values.filter(({ value }, place) => place < most || chosen.includes(value));
    return element(
      'details',
      {
        class: 'search-facet',
        open: open.has(facet) || chosen.length > 0,
        ontoggle: (event) => toggle(facet, (event.target as HTMLDetailsElement).open),
      },
      element('summary', { class: 'label' }, facetTitles[facet], chosen.length > 0 ? ` (${chosen.length})` : ''),
      element(
        'fieldset',
        {},
        element('legend', { class: 'visually-hidden' }, facetTitles[facet]),
        ...shown.map(({ value, label, count }) =>
          element(
            'label',
            {},
            element('input', {
              type: 'checkbox',
              id: `facet-${facet}-${value}`,
              checked: chosen.includes(value),
              onchange: (event) => change(facet, value, (event.target as HTMLInputElement).checked),
            }),
            ` ${label} `,
            element('span', { class: 'search-count' }, String(count)),
          ),
        ),
      ),
    );
  });
}
