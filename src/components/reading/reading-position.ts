import { isUnderWay, keepPlace, shareRead, timeLeft } from './places.ts';

/**
 * `<reading-position data-minutes>`: says how much of a long read is left, and keeps on this device the section at which
 * its reader leaves; whoever comes to the end has no place to come back to.
 */
class ReadingPosition extends HTMLElement {
  connectedCallback(): void {
    const prose = document.querySelector('.prose');
    if (!prose) return;
    const minutes = Number(this.dataset.minutes);
    const headings = [...prose.querySelectorAll('h2[id]')];
    const share = (): number => {
      const { top, height } = prose.getBoundingClientRect();
      return shareRead(top, height, innerHeight);
    };
    const show = (): void => {
      const text = timeLeft(minutes, share());
      if (this.textContent !== text) this.textContent = text;
    };
    let waiting = 0;
    document.addEventListener('scroll', () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(show);
    });
    document.addEventListener('visibilitychange', () => {
      const read = share();
      if (document.visibilityState !== 'hidden' || (read < 0.95 && !isUnderWay(read))) return;
      const heading = headings.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2);
      keepPlace(
        location.pathname,
        heading && isUnderWay(read) ? { id: heading.id, heading: heading.textContent.trim() } : undefined,
      );
    });
    show();
  }
}

customElements.define('reading-position', ReadingPosition);
