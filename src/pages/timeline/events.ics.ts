import type { APIRoute } from 'astro';
import { calendar } from '../../feeds/calendar.ts';
import { absolute, plainText, records } from '../../site/site.ts';

export const GET: APIRoute = () =>
  new Response(calendar(records, plainText, absolute), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
