import { escape } from 'html-escaper';

/**
 * Addresses that lead elsewhere, below the root of the site: where a page was before, and what readers try. A page that moves
 * leaves its old address here.
 */
export const redirects: Readonly<Record<string, string>> = {
  'chronology/': 'timeline/',
  'companies/': 'organisations/',
  'faq/': 'questions/',
  'glossary/': 'terms/',
  'index/': 'a-z/',
};

/**
 * Holds redirects against the site.
 * @param paths the paths of the pages, from the root of the site
 * @throws where one leads nowhere, or stands in the way of a page
 */
export function checkRedirects(list: Readonly<Record<string, string>>, paths: ReadonlySet<string>): void {
  for (const [from, to] of Object.entries(list)) {
    const line = `The redirect from "${from}" to "${to}" in src/deploy/redirects.ts`;
    if (!from.endsWith('/') || from.startsWith('/'))
      throw new Error(`${line} has to begin without a slash and end with one.`);
    if (paths.has(from))
      throw new Error(`${line} stands in the way of a page: choose another address, or leave it out.`);
    if (!paths.has(to)) throw new Error(`${line} leads nowhere: there is no such page.`);
  }
}

/** The list as `_redirects`, which Netlify and Cloudflare read. */
export function redirectsFile(list: Readonly<Record<string, string>>, base: string): string {
  return Object.entries(list)
    .flatMap(([from, to]) => [from.slice(0, -1), from].map((written) => `${base}${written} ${base}${to} 301\n`))
    .join('');
}

/** The page at an old address, for hosts that read no list: it leads on by itself, and by a link where that is not wanted. */
export function redirectPage(to: URL): string {
  const path = escape(to.pathname);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>This page has moved</title>
    <meta name="viewport" content="width=device-width" />
    <meta name="robots" content="noindex" />
    <link rel="canonical" href="${escape(to.href)}" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta http-equiv="refresh" content="0; url=${path}" />
  </head>
  <body>
    <p>This page has moved to <a href="${path}">${path}</a>.</p>
  </body>
</html>
`;
}
