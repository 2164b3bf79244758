import type { APIRoute } from 'astro';
import { absolute, plain, settings } from '../site/site.ts';
import { pagesWithTwin } from '../site/twins.ts';
import { llmsText } from '../twins/llms.ts';

export const GET: APIRoute = () =>
  new Response(
    llmsText({
      settings: { ...settings, description: plain(settings.description) },
      pages: pagesWithTwin,
      address: absolute,
    }),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
