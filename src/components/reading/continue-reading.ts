import { keptPlaces } from './places.ts';

/** `<continue-reading data-path>`: a link to where the reader of this device stopped in a long read; empty where there is no such place. */
class ContinueReading extends HTMLElement {
  connectedCallback(): void {
    const path = this.dataset.path ?? '';
    const place = keptPlaces()[path];
    if (!place || this.firstChild) return;
    const link = document.createElement('a');
    link.href = `${path}#${place.id}`;
    link.textContent = `Continue at “${place.heading}”`;
    this.append(link);
  }
}

customElements.define('continue-reading', ContinueReading);
