import { defineMiddleware } from 'astro:middleware';
import { loadLate } from './deploy/late-script.ts';
import { withPolicy } from './deploy/policy.ts';

/**
 * Lets every built page stand before the script of its header loads, and gives it its content security policy. The
 * development server puts scripts and styles of its own into pages, which no policy can know ahead.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPolicy(loadLate(await response.text())), response);
});
