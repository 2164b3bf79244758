/**
 * `<reading-place>` around links to the headings of a page: marks the one whose section is being read, and keeps it in
 * sight in a list that scrolls.
 */
class ReadingPlace extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')];
    const headings = links.map(({ hash }) => document.getElementById(hash.slice(1)));
    const frame = this.closest('nav');
    // A section is read once its heading has passed the upper third of the window.
    const observer = new IntersectionObserver(
      () => {
        const current = headings.findLastIndex(
          (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
        );
        links.forEach((link, index) => {
          if (index !== current) link.removeAttribute('aria-current');
          else if (!link.hasAttribute('aria-current')) {
            link.setAttribute('aria-current', 'location');
            if (frame) frame.scrollTop = link.offsetTop - frame.clientHeight / 2;
          }
        });
      },
      { rootMargin: '1000000px 0px -66.6% 0px' },
    );
    for (const heading of headings) if (heading) observer.observe(heading);
  }
}

customElements.define('reading-place', ReadingPlace);
