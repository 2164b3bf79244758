/** Where a page stands, in the words of schema.org, which search engines read: only what the page itself shows. */
interface PagePlace {
  /** The pages above this one, from the top, the first page of the site left out; addresses are whole. */
  trail: readonly { title: string; address: string }[];
  /** The title of this page and its whole address. */
  here: { title: string; address: string };
  /** The site's name and its whole address. */
  site: { title: string; address: string };
}

/** The trail of a page as a BreadcrumbList, from the first page of the site to this one. */
export const breadcrumbList = ({ trail, here, site }: PagePlace) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [site, ...trail, here].map(({ title, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: address,
  })),
});

/** The site, and the address at which it is searched. */
export const webSite = ({ title, address, search }: { title: string; address: string; search: string }) => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: title,
  url: address,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** Data for a script element: what could end the element is written as its code. */
export const asScript = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
