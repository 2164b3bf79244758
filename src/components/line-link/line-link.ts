import { isShortcut } from '../shortcuts/is-shortcut.ts';

/** What has an address of its own on a page. */
const lines = 'main :is(p, li[id^="p-"], .fact, figure, h2, h3)[id]:not(.figure-title)';
const idle = 'Copy link';

/**
 * `<line-link role="status">`, once a page: lends the paragraph, item, fact, figure or heading under the pointer, last tapped or
 * with the focus in it a button that copies its address, and says that it did. The key `l` goes from button to button.
 */
class LineLink extends HTMLElement {
  #button = document.createElement('button');

  connectedCallback(): void {
    this.#button.type = 'button';
    this.#button.className = 'line-link';
    this.#button.addEventListener('click', () => void this.#copy());
    document.addEventListener('pointerover', ({ target, pointerType }) => {
      // What the keyboard reached stays, whatever moves under a pointer at rest; and fingers pass over much as they scroll.
      if (pointerType !== 'touch' && !this.#button.matches(':focus-visible')) this.#lend(target);
    });
    for (const type of ['focusin', 'click']) document.addEventListener(type, ({ target }) => this.#lend(target));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'l' && isShortcut(event)) this.#next();
    });
  }

  get #line(): Element | null {
    return this.#button.parentElement;
  }

  #lend(target: EventTarget | null): void {
    const line = target instanceof Element ? target.closest(lines) : null;
    if (!line || line === this.#line) return;
    this.#button.ariaLabel = idle;
    // Behind the links in a text, so that the Tab key comes to it from there; headings have it above them.
    if (line.matches('h2, h3')) line.prepend(this.#button);
    else line.append(this.#button);
  }

  async #copy(): Promise<void> {
    const id = this.#line?.id ?? '';
    const address = new URL(`#${id}`, location.href).href;
    let said = 'Copied';
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // Without leave to copy, the address is where addresses are.
      said = 'See the address bar';
      location.hash = id;
    }
    this.#button.ariaLabel = said;
    this.textContent = said;
    setTimeout(() => {
      this.#button.ariaLabel = idle;
      this.textContent = '';
    }, 2000);
  }

  /** Moves the focus to the button of the line after this one, or, at first, of the first line in the window. */
  #next(): void {
    const shown = [...document.querySelectorAll(lines)].filter((line) => line.getClientRects().length > 0);
    const here = this.#button.matches(':focus') ? this.#line : null;
    const line = shown.find((other) =>
      here
        ? here.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING && !here.contains(other)
        : other.getBoundingClientRect().top >= 0,
    );
    this.#lend(line ?? null);
    if (line) this.#button.focus();
  }
}

customElements.define('line-link', LineLink);
