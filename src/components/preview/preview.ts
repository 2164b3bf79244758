import type { Preview } from '../../site/previews.ts';

/** What has a preview: links to pages (not to facts, sources and lines of the report), and the numbers of notes. */
const triggers = 'a.ref:not([data-kind=fact], [data-kind=source], [data-kind=report]), .cite a';
/** How long pointer or focus rests before a preview opens; and how long it has to reach the preview before it closes. */
const rest = 250;
const reach = 600;

/**
 * `<reading-preview popover="manual">`, once a page: shows what a link leads to, or the note of a number, beside it. It
 * opens on hover and focus, and on the first tap; the pointer may go into it; Escape closes it. Where the preview of a
 * page does not arrive, the link is a link.
 */
class ReadingPreview extends HTMLElement {
  #loaded = new Map<string, Promise<Preview>>();
  #timer = 0;
  #touch = false;
  /** Whether the focus, not the pointer, asked for the preview: what then moves under a pointer at rest is of no account. */
  #byFocus = false;
  /** The link that is to be previewed, and the one that is. */
  #wanted: HTMLAnchorElement | null = null;
  #shown: HTMLAnchorElement | null = null;

  connectedCallback(): void {
    document.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') this.#turnTo(target, false);
    });
    document.addEventListener('focusin', ({ target }) => this.#turnTo(target, true));
    document.addEventListener('pointerdown', ({ target, pointerType }) => {
      this.#touch = pointerType === 'touch';
      if (!this.contains(target as Node) && !triggerOf(target)) this.#close();
    });
    document.addEventListener('click', (event) => void this.#follow(event));
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
  }

  #turnTo(target: EventTarget | null, byFocus: boolean): void {
    const link = triggerOf(target);
    if (!link && this.#byFocus && !byFocus) return;
    this.#byFocus = byFocus;
    clearTimeout(this.#timer);
    if (this.contains(target as Node) || (link && link === this.#shown)) return;
    this.#timer = window.setTimeout(() => (link ? void this.#open(link) : this.#close()), link ? rest : reach);
  }

  /** The first tap on a link opens its preview, the second follows it. */
  async #follow(event: MouseEvent): Promise<void> {
    const { target } = event;
    const link = triggerOf(target);
    // A key that follows a link is a click without a count.
    if (link && link !== this.#shown && this.#touch && event.detail > 0) {
      event.preventDefault();
      if (!(await this.#open(link))) location.assign(link.href);
    } else if (link || (this.contains(target as Node) && (target as Element).closest('a'))) this.#close();
  }

  /** Opens the preview of a link; false where there is nothing to show. */
  async #open(link: HTMLAnchorElement): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#wanted = link;
    const note = link.closest('.cite') !== null;
    const content = note ? noteOf(link) : await this.#pageOf(link);
    if (this.#wanted !== link) return true;
    this.#close();
    if (!content) return false;
    this.replaceChildren(...content);
    // Each of these links stands on the page as well, where the key reaches it.
    for (const inner of this.querySelectorAll('a')) inner.tabIndex = -1;
    this.classList.toggle('note', note);
    link.style.setProperty('anchor-name', '--previewed');
    this.showPopover();
    this.#shown = link;
    return true;
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    this.#shown?.style.removeProperty('anchor-name');
    this.#shown = null;
    this.hidePopover();
  }

  async #pageOf(link: HTMLAnchorElement): Promise<HTMLElement[] | undefined> {
    const address = new URL('preview.json', link.href).href;
    const loading = this.#loaded.get(address) ?? fetchPreview(address);
    this.#loaded.set(address, loading);
    try {
      const { kind, title, summary } = await loading;
      const name = Object.assign(document.createElement('a'), { href: link.href, textContent: title });
      return [line('label', kind), line('preview-title', name), line('', summary)];
    } catch {
      this.#loaded.delete(address);
      return undefined;
    }
  }
}

async function fetchPreview(address: string): Promise<Preview> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`No preview at ${address}`);
  return (await response.json()) as Preview;
}

/** The note of a number, from the notes of the page, without its ways back. */
function noteOf(link: HTMLAnchorElement): HTMLElement[] | undefined {
  const note = document.getElementById(link.hash.slice(1))?.cloneNode(true) as HTMLElement | undefined;
  if (!note) return undefined;
  note.querySelector('.back')?.remove();
  const number = Object.assign(document.createElement('a'), {
    href: link.hash,
    textContent: `Note ${link.textContent}`,
  });
  return [line('label', number), line('', ...note.childNodes)];
}

function line(className: string, ...content: (Node | string)[]): HTMLElement {
  const paragraph = Object.assign(document.createElement('p'), { className });
  paragraph.append(...content);
  return paragraph;
}

/** The previewed link that an event is about; not a term whose definition stands beside it. */
function triggerOf(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(triggers) : null;
  const beside = link?.nextElementSibling;
  return beside?.matches('.definition') && beside.checkVisibility() ? null : link;
}

customElements.define('reading-preview', ReadingPreview);
