import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './deploy/policy.ts';

/**
 * Gives every built page its content security policy. The development server puts scripts and styles of its own into
 * pages, which no policy can know ahead.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPolicy(await response.text()), response);
});
