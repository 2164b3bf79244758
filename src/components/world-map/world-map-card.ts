/**
 * Shows the facts of the country on the map that is pointed at or has the focus, as the table of the figure has them.
 * The card stays while the pointer is on it; Escape puts it away.
 */
class WorldMapCard extends HTMLElement {
  #leaving = 0;

  connectedCallback(): void {
    const picture = this.closest('figure')?.querySelector('.figure-picture');
    if (!picture) return;
    this.id ||= 'world-map-card';
    // Titles would show as tooltips over the card.
    for (const title of picture.querySelectorAll('a > title')) {
      title.parentElement?.setAttribute('aria-label', title.textContent);
      title.remove();
    }
    const point = ({ target }: Event): void => {
      const link = (target as Element).closest('a');
      if (link) this.#show(link);
      else this.#hideSoon();
    };
    picture.addEventListener('pointerover', point);
    picture.addEventListener('focusin', point);
    for (const event of ['pointerleave', 'focusout']) picture.addEventListener(event, () => this.#hideSoon());
    this.addEventListener('pointerenter', () => clearTimeout(this.#leaving));
    this.addEventListener('pointerleave', () => this.#hideSoon());
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hidden = true;
    });
  }

  #hideSoon(): void {
    clearTimeout(this.#leaving);
    this.#leaving = window.setTimeout(() => (this.hidden = true), 250);
  }

  #show(link: Element): void {
    clearTimeout(this.#leaving);
    const figure = this.closest('figure');
    const row = figure?.querySelector(`tbody a[href="${link.getAttribute('href') ?? ''}"]`)?.closest('tr');
    if (!figure || !row) return;
    const heading = document.createElement('b');
    heading.textContent = (link.getAttribute('aria-label') ?? '').split(':')[0] ?? '';
    const facts = document.createElement('dl');
    figure.querySelectorAll('thead th').forEach(({ textContent: name }, index) => {
      const value = row.cells[index]?.textContent.trim();
      // The heading has the name.
      if (!value || name === 'Country') return;
      facts.append(
        Object.assign(document.createElement('dt'), { textContent: name }),
        Object.assign(document.createElement('dd'), { textContent: value }),
      );
    });
    this.replaceChildren(heading, facts);
    this.hidden = false;
    link.setAttribute('aria-describedby', this.id);
    this.#stand(link.getBoundingClientRect(), figure.getBoundingClientRect());
  }

  /** Above the country, or below it where the window has no room. */
  #stand(country: DOMRect, figure: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this;
    const middle = country.left + country.width / 2 - figure.left - width / 2;
    const above = country.top - height - 8;
    this.style.insetInlineStart = `${Math.max(0, Math.min(middle, figure.width - width))}px`;
    this.style.insetBlockStart = `${(above < 0 ? country.bottom + 8 : above) - figure.top}px`;
  }
}
customElements.define('world-map-card', WorldMapCard);
