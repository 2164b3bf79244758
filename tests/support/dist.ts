import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What a test asks of a built page. */
export interface BuiltPage {
  /** Its address below the root of the site, `/people/guo-ping/`. */
  address: string;
  html: string;
  ids: string[];
  /** The addresses of its links, as they are written. */
  links: string[];
  /** The addresses of what it loads: styles, scripts, images, fonts. */
  loads: string[];
  title: string;
  h1: string[];
  description: string | undefined;
  canonical: string | undefined;
  /** What it says of itself to those who link to it, by property or name: `og:image`, `twitter:card`. */
  meta: Map<string, string>;
}

/** All files of a built site, by path with forward slashes. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** All pages of a built site; what stands at an old address and leads on is none. */
export async function pagesOf(folder: string): Promise<BuiltPage[]> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.html'));
  const pages = await Promise.all(
    files.map(async (file) =>
      readPage(`/${file.replace(/index\.html$/, '')}`, await readFile(join(folder, file), 'utf8')),
    ),
  );
  return pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

export function readPage(address: string, html: string): BuiltPage {
  const page: BuiltPage = {
    address,
    html,
    ids: [],
    links: [],
    loads: [],
    title: '',
    h1: [],
    description: undefined,
    canonical: undefined,
    meta: new Map(),
  };
  let into: 'title' | 'h1' | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src, rel, content } = attributes;
      if (id) page.ids.push(id);
      if (name === 'a' && href !== undefined) page.links.push(href);
      if (name === 'form' && attributes.action !== undefined) page.links.push(attributes.action);
      // What is told to other sites has whole addresses.
      if (name === 'link' && rel === 'canonical') page.canonical = href;
      else if (name === 'link' && href !== undefined && attributes.type !== 'application/json+oembed')
        page.loads.push(href);
      if (src !== undefined) page.loads.push(src);
      if (name === 'meta' && attributes.name === 'description') page.description = content;
      const property = attributes.property ?? attributes.name;
      if (name === 'meta' && property !== undefined) page.meta.set(property, content ?? '');
      if (name === 'title' && page.title === '') into = 'title';
      if (name === 'h1') {
        into = 'h1';
        page.h1.push('');
      }
    },
    ontext(text) {
      if (into === 'title') page.title += text;
      if (into === 'h1') page.h1[page.h1.length - 1] += text;
    },
    onclosetag(name) {
      if (name === into) into = undefined;
    },
  });
  parser.end(html);
  return page;
}

/** The addresses inside the site that a page leads to, each with its fragment. */
export function insideLinks(page: BuiltPage, base = '/'): { path: string; fragment: string }[] {
  return page.links
    .map((link) => new URL(link, `http://site${base.replace(/\/$/, '')}${page.address}`))
    .filter(({ host }) => host === 'site')
    .map(({ pathname, hash }) => ({ path: decodeURIComponent(pathname), fragment: decodeURIComponent(hash.slice(1)) }));
}
