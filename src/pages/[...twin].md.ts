import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesWithTwin, twins } from '../site/twins.ts';
import { twinFile } from '../twins/addresses.ts';

/** Each page as Markdown, with its notes. */
export const getStaticPaths = (() =>
  pagesWithTwin.map((page) => ({
    params: { twin: twinFile(page.path).replace(/\.md$/, '') },
    props: { path: page.path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response((await twins())[props.path as string] ?? '', {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
