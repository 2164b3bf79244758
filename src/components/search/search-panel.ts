import { facetNames } from '../../search/facets.ts';
import type { Choice, FacetName, Facets } from '../../search/facets.ts';
import { isEnough, tidy } from '../../search/understand.ts';
import { orders, writeState } from './address.ts';
import type { SearchState } from './address.ts';
import { element } from './element.ts';
import { SearchEngine } from './engine.ts';
import type { Found } from './engine.ts';
import { filterFields } from './filters.ts';
import { firstView, helpView, invitation } from './first-view.ts';
import { frame, pause } from './pause.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { entityCard, factCard, isEntity, resultItem } from './results.ts';
import { button, correctedView, orderField, recentView } from './views.ts';
import type { SearchLink } from './views.ts';

const waitForMore = 150;
const resultsAtOnce = 8;

/**
 * `<search-panel data-root>`: the field, what was found, and on the search page (`data-page`) what it can be narrowed by. It
 * takes over what the page has of it already, and leaves to whoever uses it when it loads the index without being asked.
 * It tells of its state with `search-change`, whose `detail.done` says that the reader has ended a thought: pressed Enter, chose
 * a facet, followed a result.
 */
export class SearchPanel extends HTMLElement {
  state: SearchState = { query: '', choice: {}, order: 'relevance', verbatim: false };
  #engine!: SearchEngine;
  #found: Found | undefined;
  /** Tells the search that is under way whether its answer is still waited for. */
  #turn = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #open = new Set<FacetName>(matchMedia('(width >= 64rem)').matches ? ['kind', 'subject'] : []);
  #connected = false;
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #notice!: HTMLElement;
  #filters!: HTMLElement;
  #results!: HTMLElement;
  /** What leads on where a search does not, once it is known. */
  #help: readonly Node[] = [];

  connectedCallback(): void {
    if (this.#connected) return;
    this.#connected = true;
    this.#engine = new SearchEngine(`${this.root}pagefind/`);
    if (!this.firstElementChild) this.append(...firstView<Node>(element, this.root));
    this.#input = this.#part('input');
    this.#status = this.#part('.search-status');
    this.#notice = this.#part('.search-notice');
    this.#filters = this.#part('.search-filters');
    this.#results = this.#part('.search-results');
    this.#help = [...this.#results.childNodes];
    if (this.#results.hidden) {
      this.#results.replaceChildren();
      this.#results.hidden = false;
    }
    this.addEventListener('submit', (event) => this.#submit(event));
    for (const turned of ['focus', 'input']) this.#input.addEventListener(turned, () => this.prepare(), { once: true });
    this.#input.addEventListener('input', () => this.#typed());
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#results.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a') && this.#found) rememberSearch(this.state.query);
    });
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`The panel of the search has no ${selector}.`);
    return part;
  }

  get root(): string {
    return this.dataset.root ?? '/';
  }

  get isPage(): boolean {
    return this.dataset.page !== undefined;
  }

  override focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** What stands in the field. */
  get typed(): string {
    return tidy(this.#input.value);
  }

  /** Loads the index, so that the first search need not wait for it. */
  prepare(): void {
    this.#engine.load().catch(() => undefined);
  }

  /** Shows a state, searching for what it says. */
  async show(state: SearchState): Promise<void> {
    this.state = state;
    if (this.typed !== state.query) this.#input.value = state.query;
    await this.#search();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.takeTyped(), waitForMore);
  }

  /** Searches for what stands in the field, where that is something new. */
  takeTyped(): void {
    const query = this.typed;
    if (query === this.state.query) return;
    this.#change({ query, verbatim: false }, false);
  }

  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    const query = this.typed;
    const first = this.#results.querySelector<HTMLAnchorElement>('a.search-title');
    if (this.isPage) this.#change({ query, verbatim: query === this.state.query && this.state.verbatim }, true);
    else if (query === this.state.query && this.#found && first) first.click();
    else if (query) location.assign(`${this.root}search/${writeState({ query })}`);
    if (isEnough(query)) rememberSearch(query);
  }

  #change(changes: Partial<SearchState>, done: boolean): void {
    this.state = { ...this.state, ...changes };
    this.dispatchEvent(new CustomEvent('search-change', { detail: { done } }));
    void this.#search();
  }

  /** Arrows lead from the field through the results and back. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#input, ...this.#results.querySelectorAll<HTMLElement>('a[href], button')];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  }

  async #search(): Promise<void> {
    this.#turn.abort();
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    const { query, choice, order, verbatim } = this.state;
    try {
      if (!isEnough(query)) return await this.#begin(signal);
      if (!this.#found) this.#status.textContent = 'Searching …';
      this.setAttribute('aria-busy', 'true');
      const left = await this.#leaveOutUnknown(choice);
      const found = await this.#engine.find(query, { choice: left.choice, order, verbatim, signal });
      const [nodes, facets] = await Promise.all([
        this.#resultNodes(found, 0),
        this.isPage ? this.#engine.facets() : undefined,
      ]);
      await pause();
      signal.throwIfAborted();
      const filters = facets ? this.#filterNodes(facets, found, left.choice) : [];
      await pause();
      signal.throwIfAborted();
      this.#notice.replaceChildren(...this.#understoodNodes(found), ...left.notices);
      if (this.isPage) {
        // What stands above or beside the results comes a frame before them: a key never waits for both to be laid out.
        this.#replaceFilters(filters);
        await frame();
        signal.throwIfAborted();
      }
      this.#found = found;
      this.#status.textContent = describe(found);
      this.#results.replaceChildren(...nodes);
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      this.#fail();
    } finally {
      if (!signal.aborted) {
        this.removeAttribute('aria-busy');
        // For which query all of this stands.
        this.dataset.shown = query;
      }
    }
  }

  /** Before anything is searched for: what was searched for last, what others look for, the A–Z. */
  async #begin(signal: AbortSignal): Promise<void> {
    this.#found = undefined;
    this.#notice.replaceChildren();
    this.#filters.replaceChildren();
    const { query } = this.state;
    this.#status.textContent =
      query === ''
        ? invitation
        : /[\p{L}\p{N}]/u.test(query)
          ? 'Type one more letter.'
          : 'There is no letter and no digit in this.';
    const forget = (): void => {
      forgetSearches();
      this.#input.focus();
      void this.#search();
    };
    this.#results.replaceChildren(
      ...recentView(
        recentSearches().map((recent) => this.#linkTo(recent, recent)),
        forget,
      ),
      ...this.#help,
    );
    if (this.#help.length > 0) return;
    const help = await this.#loadHelp();
    if (!signal.aborted) this.#results.append(...help);
  }

  async #loadHelp(): Promise<readonly Node[]> {
    if (this.#help.length > 0) return this.#help;
    const { lexicon } = await this.#engine.load();
    return (this.#help = helpView<Node>(element, this.root, lexicon.popular));
  }

  #linkTo(query: string, text: string, verbatim = false): SearchLink {
    const state = { ...this.state, query, verbatim };
    return {
      href: `${this.root}search/${writeState(state)}`,
      text,
      search: () => {
        this.#input.value = query;
        this.#change(state, true);
        this.#input.focus();
      },
    };
  }

  #understoodNodes({ understood: { query, typed }, partly }: Found): HTMLElement[] {
    return [
      ...(typed === undefined ? [] : [correctedView(query, this.#linkTo(typed, `Search for ${typed} instead`, true))]),
      ...(partly ? [element('p', {}, 'Nothing holds all of these words; what holds some of them:')] : []),
    ];
  }

  async #leaveOutUnknown(choice: Choice): Promise<{ choice: Choice; notices: HTMLElement[] }> {
    if (Object.keys(choice).length === 0) return { choice, notices: [] };
    const facets = await this.#engine.facets();
    const known: Partial<Record<FacetName, string[]>> = {};
    const notices: HTMLElement[] = [];
    for (const facet of facetNames) {
      for (const value of choice[facet] ?? []) {
        if (facets.labelOf(facet, value) !== undefined) (known[facet] ??= []).push(value);
        else notices.push(element('p', {}, `There is no ${facet} “${value.slice(0, 40)}”: it was left out.`));
      }
    }
    return { choice: known, notices };
  }

  async #resultNodes(found: Found, from: number): Promise<readonly Node[]> {
    const { index, pages, understood, matches, fact } = found;
    if (pages.length === 0) return this.#loadHelp();
    const held = new Set(matches.map(({ document }) => document));
    const [first] = pages;
    const named =
      from === 0 &&
      first &&
      understood.named[0] === first.page &&
      isEntity(index.documents, first.page) &&
      held.has(first.page);
    const end = from + resultsAtOnce;
    const [card, factShown, ...items] = await Promise.all([
      named ? entityCard(index, first.page, this.root) : undefined,
      from === 0 && fact !== undefined ? factCard(index, fact) : undefined,
      ...pages.slice(from + (named ? 1 : 0), end).map((page) => resultItem(index, page, held)),
    ]);
    return [
      ...[card, factShown].filter((node) => node !== undefined),
      ...(items.length > 0 ? [element('ol', { class: 'search-list' }, ...items)] : []),
      ...(pages.length > end ? [this.#moreNode(found, end)] : []),
    ];
  }

  #moreNode(found: Found, end: number): HTMLElement {
    if (!this.isPage) {
      const href = `${this.root}search/${writeState(this.state)}`;
      return element('p', {}, element('a', { href }, `All ${found.total} results, with filters`));
    }
    const more = button('More results', () => {
      this.#resultNodes(found, end).then(
        (nodes) => {
          more.replaceWith(...nodes);
          (nodes[0] as Element | undefined)?.querySelector('a')?.focus();
        },
        () => this.#fail(),
      );
    });
    return more;
  }

  #filterNodes(facets: Facets, { matches }: Found, choice: Choice): HTMLElement[] {
    const change = (facet: FacetName, value: string, chosen: boolean): void => {
      const others = (choice[facet] ?? []).filter((other) => other !== value);
      this.#change({ choice: { ...choice, [facet]: chosen ? [...others, value] : others } }, true);
    };
    const toggle = (facet: FacetName, open: boolean): void => {
      if (open) this.#open.add(facet);
      else this.#open.delete(facet);
    };
    const chosen = Object.values(choice).some((values) => values.length > 0);
    return [
      orderField(orders, this.state.order, (order) => this.#change({ order }, true)),
      ...filterFields(facets, matches, choice, this.#open, change, toggle),
      ...(chosen ? [button('Clear filters', () => this.#change({ choice: {} }, true))] : []),
    ];
  }

  #replaceFilters(nodes: readonly HTMLElement[]): void {
    const focused = this.#filters.contains(document.activeElement) ? document.activeElement?.id : undefined;
    this.#filters.replaceChildren(...nodes);
    if (focused) document.getElementById(focused)?.focus();
  }

  #fail(): void {
    this.#found = undefined;
    this.#status.textContent = 'The search did not load. The connection may be down.';
    this.#notice.replaceChildren(button('Try again', () => void this.#search()));
    this.#filters.replaceChildren();
    this.#results.replaceChildren(
      element('p', {}, element('a', { href: `${this.root}a-z/` }, 'The A–Z'), ' needs no search.'),
    );
  }
}

function describe({ total, understood: { query } }: Found): string {
  if (total === 0) return `No results for ${query}.`;
  return `${total} ${total === 1 ? 'result' : 'results'} for ${query}`;
}

customElements.define('search-panel', SearchPanel);
