import { escape } from 'html-escaper';

/**
 * The OpenSearch description with which a browser adds the search of the site to its own.
 * @param address the whole address of a path below the root of the site
 */
export function openSearch(name: string, description: string, address: (path: string) => string): string {
  // Names longer than that are not allowed.
  const shortName = [...name].slice(0, 16).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xmlns:moz="http://www.mozilla.org/2006/browser/search/">
  <ShortName>${escape(shortName)}</ShortName>
  <Description>${escape(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>en</Language>
  <Image height="16" width="16" type="image/svg+xml">${escape(address('favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${escape(address('search/'))}?q={searchTerms}" />
  <Url type="application/opensearchdescription+xml" rel="self" template="${escape(address('opensearch.xml'))}" />
  <moz:SearchForm>${escape(address('search/'))}</moz:SearchForm>
</OpenSearchDescription>
`;
}
