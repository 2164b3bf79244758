import type { APIRoute } from 'astro';
import { calendar } from '../../feeds/calendar.ts';
import { absolute, plain, records } from '../../site/site.ts';

export const GET: APIRoute = () =>
  new Response(calendar(records, plain, absolute), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
