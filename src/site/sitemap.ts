import type { SitemapOptions } from '@astrojs/sitemap';

/** Pages that search engines are asked to leave out (see `indexed` of the frame), and what is no page of its own. */
const left = /^(?:embed\/|search\/$|offline\/$)/;

/**
 * What the sitemap holds: every page that is to be found, with the day it last changed.
 * @param base the base path of the site, with its slashes
 */
export function sitemapOptions(
  base: string,
  lastChanged: (path: string) => string | undefined,
): NonNullable<SitemapOptions> {
  const pathOf = (address: string): string => decodeURIComponent(new URL(address).pathname).slice(base.length);
  return {
    filter: (address) => !left.test(pathOf(address)),
    serialize: (item) => {
      const lastmod = lastChanged(pathOf(item.url));
      return lastmod === undefined ? item : { ...item, lastmod };
    },
    namespaces: { news: false, xhtml: false, image: false, video: false },
  };
}
