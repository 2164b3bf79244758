import { describe, expect, it } from 'vitest';
import { checkRedirects, redirectPage, redirects, redirectsFile } from '../../../src/deploy/redirects.ts';

describe('redirects', () => {
  const pages = new Set(['terms/', 'questions/']);

  it('lead from an old address, with or without a slash, to the page below the base path', () => {
    expect(redirectsFile({ 'glossary/': 'terms/' }, '/a/b/')).toBe(
      '/a/b/glossary /a/b/terms/ 301\n/a/b/glossary/ /a/b/terms/ 301\n',
    );
    const page = redirectPage(new URL('https://example.org/a/b/terms/'));
    expect(page).toContain('<link rel="canonical" href="https://example.org/a/b/terms/" />');
    expect(page).toContain('content="0; url=/a/b/terms/"');
    expect(page).toContain('<a href="/a/b/terms/">');
  });

  it('are refused where they would hide a page, lead nowhere or are written otherwise', () => {
    expect(() => checkRedirects({ 'glossary/': 'terms/' }, pages)).not.toThrow();
    expect(() => checkRedirects({ 'questions/': 'terms/' }, pages)).toThrow(
      'The redirect from "questions/" to "terms/" in src/deploy/redirects.ts stands in the way of a page',
    );
    expect(() => checkRedirects({ 'glossary/': 'term/' }, pages)).toThrow('leads nowhere');
    expect(() => checkRedirects({ '/glossary': 'terms/' }, pages)).toThrow('begin without a slash and end with one');
  });

  it('of the site stay within what Cloudflare reads', () => {
    expect(redirectsFile(redirects, '/').split('\n').length).toBeLessThan(2000);
  });
});
