import type { APIRoute } from 'astro';
import { dataPackageText } from '../../site/api.ts';

export const GET: APIRoute = () =>
  new Response(dataPackageText(), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
