import type {
  ArticleLeaf,
  BreadcrumbListLeaf,
  CountryLeaf,
  DataCatalogLeaf,
  DatasetLeaf,
  DefinedTermLeaf,
  DefinedTermSetLeaf,
  ImageObjectLeaf,
  LegislationLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  SearchActionLeaf,
  ThingLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';

/** What a page says of its main subject. */
export type Subject =
  | ArticleLeaf
  | CountryLeaf
  | DataCatalogLeaf
  | DatasetLeaf
  | DefinedTermLeaf
  | DefinedTermSetLeaf
  | ImageObjectLeaf
  | LegislationLeaf
  | OrganizationLeaf
  | PersonLeaf
  | PlaceLeaf
  | ThingLeaf;

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
export const breadcrumbList = ({ trail, here, site }: PagePlace): BreadcrumbListLeaf => ({
  '@type': 'BreadcrumbList',
  itemListElement: [site, ...trail, here].map(({ title, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: address,
  })),
});

/** The site, and the address at which it is searched. */
export function webSite({ title, address, search }: { title: string; address: string; search: string }): WebSiteLeaf {
  const action: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return { '@type': 'WebSite', name: title, url: address, potentialAction: action };
}

/** All that a page says, as one statement: a graph only where there is more than one thing in it. */
export const together = (statements: readonly (Subject | BreadcrumbListLeaf | WebSiteLeaf)[]): object => ({
  '@context': 'https://schema.org',
  ...(statements.length === 1 ? statements[0] : { '@graph': statements }),
});

/** Data for a script element: what could end the element is written as its code. */
export const asScript = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
