import { isShortcut } from '../shortcuts/is-shortcut.ts';

/**
 * `<search-trigger data-root>` around a link to the search page: a click on it, `/` or Ctrl/Cmd-K opens the search in a
 * dialog. The search loads then, not before; where it fails to, the link is followed.
 */
class SearchTrigger extends HTMLElement {
  #dialog: { open(): void } | undefined;

  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void this.open();
    });
    document.addEventListener('keydown', (event) => {
      const combined = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && isShortcut(event);
      if (!combined && !slash) return;
      event.preventDefault();
      void this.open();
    });
  }

  async open(): Promise<void> {
    // The search page has it already.
    const page = document.querySelector<HTMLElement>('search-panel[data-page]');
    if (page) return page.focus();
    try {
      this.#dialog ??= (await import('./search-dialog.ts')).searchDialog(this.dataset.root ?? '/');
      this.#dialog.open();
    } catch {
      location.assign(this.querySelector('a')?.href ?? '/search/');
    }
  }
}

customElements.define('search-trigger', SearchTrigger);
