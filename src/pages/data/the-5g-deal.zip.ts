import type { APIRoute } from 'astro';
import { everything } from '../../site/api.ts';

export const GET: APIRoute = () =>
  new Response(everything() as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': 'application/zip' } });
