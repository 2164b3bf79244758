import type { APIRoute } from 'astro';
import { absolute } from '../site/site.ts';

/** Everything may be read. The file is heeded only at the root of a host. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap-index.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
