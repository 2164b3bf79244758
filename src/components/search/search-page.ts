import { loadSearch, searchInstance } from './load.ts';

const instance = 'page';

/**
 * `<search-page data-bundle>`: the whole search on its own page. The query stands in the address as `?q=`, so that a search
 * can be shared, and found again with back and forward.
 */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    void this.load();
  }

  async load(): Promise<void> {
    const bundle = this.dataset.bundle ?? '/pagefind/';
    const state = this.querySelector<HTMLElement>('[data-state]');
    const place = this.querySelector<HTMLElement>('[data-interface]');
    if (!state || !place) return;
    state.textContent = 'Loading the search …';
    try {
      await loadSearch(bundle);
      await customElements.whenDefined('pagefind-results');
    } catch {
      state.textContent = 'The search did not load. The connection may be down. ';
      const retry = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Try again' });
      retry.addEventListener('click', () => void this.load(), { once: true });
      state.append(retry);
      return;
    }
    state.textContent = '';
    const search = searchInstance(instance, bundle);
    // On a narrow screen the filters stand above the results: closed, until they are asked for.
    const open = matchMedia('(width >= 64rem)').matches ? 'kind,subject' : '';
    place.className = 'search-page-grid';
    place.innerHTML = `
      <div class="search-field"><pagefind-input instance="${instance}" placeholder="Search the site"></pagefind-input></div>
      <div class="search-filters"><pagefind-filter-pane instance="${instance}" open="${open}"></pagefind-filter-pane></div>
      <div class="search-results">
        <pagefind-summary instance="${instance}" default-message="Type a name, a word or a date."></pagefind-summary>
        <pagefind-results instance="${instance}"></pagefind-results>
      </div>`;
    this.followAddress(search);
  }

  followAddress(search: ReturnType<typeof searchInstance>): void {
    const read = (): string => new URLSearchParams(location.search).get('q')?.trim() ?? '';
    search.on('search', (term) => {
      if (term.trim() === read()) return;
      const address = new URL(location.href);
      if (term.trim()) address.searchParams.set('q', term.trim());
      else address.searchParams.delete('q');
      history.replaceState(null, '', address);
    });
    addEventListener('popstate', () => search.triggerSearch(read()));
    if (read()) search.triggerSearch(read());
    else this.querySelector('input')?.focus();
  }
}

customElements.define('search-page', SearchPage);
