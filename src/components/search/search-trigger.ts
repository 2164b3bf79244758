/**
 * `<search-trigger data-bundle>` around a link to the search page: a click on it, `/` or Ctrl/Cmd-K opens the search in a
 * dialog. The search loads then, not before; where it fails to, the link is followed.
 */
class SearchTrigger extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void this.open();
    });
    document.addEventListener('keydown', (event) => {
      const combined = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!combined && !slash) return;
      event.preventDefault();
      void this.open();
    });
  }

  async open(): Promise<void> {
    const bundle = this.dataset.bundle ?? '/pagefind/';
    try {
      const { loadSearch, searchInstance } = await import('./load.ts');
      await loadSearch(bundle);
      await customElements.whenDefined('pagefind-modal');
      searchInstance('dialog', bundle);
      const modal = this.querySelector('pagefind-modal') ?? this.appendChild(dialog());
      (modal as HTMLElement & { open(): void }).open();
    } catch {
      location.assign(this.querySelector('a')?.href ?? '/search/');
    }
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function dialog(): HTMLElement {
  const modal = document.createElement('pagefind-modal');
  modal.setAttribute('instance', 'dialog');
  modal.innerHTML = `
    <pagefind-modal-header><pagefind-input instance="dialog" placeholder="Search the site"></pagefind-input></pagefind-modal-header>
    <pagefind-modal-body>
      <div class="dialog-filters">
        <pagefind-filter-dropdown instance="dialog" filter="kind" label="Kind" hide-clear></pagefind-filter-dropdown>
        <pagefind-filter-dropdown instance="dialog" filter="subject" label="Subject" hide-clear></pagefind-filter-dropdown>
        <pagefind-filter-dropdown instance="dialog" filter="year" label="Year" hide-clear></pagefind-filter-dropdown>
      </div>
      <pagefind-summary instance="dialog"></pagefind-summary>
      <pagefind-results instance="dialog"></pagefind-results>
    </pagefind-modal-body>
    <pagefind-modal-footer><pagefind-keyboard-hints instance="dialog"></pagefind-keyboard-hints></pagefind-modal-footer>`;
  return modal;
}

customElements.define('search-trigger', SearchTrigger);
