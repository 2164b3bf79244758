import type { APIRoute } from 'astro';
import { openSearch } from '../site/open-search.ts';
import { absolute, plain, settings } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(openSearch(settings.name, plain(settings.description), absolute), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
