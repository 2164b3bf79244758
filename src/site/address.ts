import type { Graph } from '../graph/types.ts';
import type { LinkTarget } from '../markdown/remark-marks.ts';

/**
 * The base path of the site: begins and ends with a slash, however it was written.
 * @throws where it holds what an address has to escape
 */
export function basePath(written: string | undefined): string {
  const inner = (written ?? '').trim().replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~/-]*$/.test(inner) || /(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(inner)) {
    throw new Error(
      `BASE_PATH "${written ?? ''}" cannot be used: write folders of letters, digits and - . _ ~, separated by /, such as /5g-deal.`,
    );
  }
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * The origin of the site: a scheme and a host, `https://example.org`.
 * @throws where it is something else, or holds a path, which is what BASE_PATH is for
 */
export function siteOrigin(written: string | undefined): string {
  const address = (written ?? '').trim();
  if (address === '') return 'http://localhost:4321';
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    const meant = /^[\w.-]+\.[a-z]+(?::\d+)?$/i.test(address) ? `https://${address}` : 'https://example.org';
    throw new Error(`SITE_URL "${address}" cannot be used: write a scheme and a host, such as ${meant}.`);
  }
  if (url.pathname !== '/') {
    throw new Error(
      `SITE_URL "${address}" holds a path: write SITE_URL=${url.origin} and BASE_PATH=${url.pathname.replace(/\/$/, '')}.`,
    );
  }
  return url.origin;
}

/** The address of a path below the root of the site. */
export function address(base: string, path: string): string {
  return `${base.endsWith('/') ? base : `${base}/`}${path.replace(/^\//, '')}`;
}

/** Where a link to an id or name leads, and what it knows of it; undefined where there is nothing. */
export function linkTarget(graph: Graph, base: string, target: string, fragment?: string): LinkTarget | undefined {
  const node = graph.resolve(target);
  if (!node) return undefined;
  return { href: address(base, node.path) + (fragment ? `#${fragment}` : ''), title: node.title, kind: node.kind };
}
