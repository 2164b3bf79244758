import { cacheName } from '../../offline/caches.ts';

/** `<offline-pages data-root>` with a list in it: fills it with the pages that open without a connection, the last read first. */
class OfflinePages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const list = this.querySelector('ul');
    const name = cacheName('pages', new URL(this.dataset.root ?? '/', location.href).href);
    // Without the question the cache would be made; where there is no HTTPS there are no caches.
    if (!list || !globalThis.caches || !(await caches.has(name))) return;
    const cache = await caches.open(name);
    const own = `${location.origin}${location.pathname}`;
    const others = (await cache.keys()).filter(({ url }) => url !== own).reverse();
    const items = await Promise.all(
      others.map(async (request) => {
        const title = titleOf((await (await cache.match(request))?.text()) ?? '');
        const item = document.createElement('li');
        item.append(Object.assign(document.createElement('a'), { href: request.url, textContent: title }));
        return title ? item : '';
      }),
    );
    list.replaceChildren(...items);
    this.hidden = list.childElementCount === 0;
  }
}

/** The title of a page without the name of the site behind it. */
function titleOf(html: string): string {
  const { title } = new DOMParser().parseFromString(html.slice(0, 5000), 'text/html');
  return title.replace(/ · [^·]*$/, '');
}

customElements.define('offline-pages', OfflinePages);
