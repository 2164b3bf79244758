import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { pagesWithTwin, twin } from '../site/twins.ts';
import { twinFile } from '../twins/addresses.ts';

/** Each page as Markdown, with its notes. */
export const getStaticPaths = (() =>
  pagesWithTwin.map((page) => ({
    params: { twin: twinFile(page.path).replace(/\.md$/, '') },
    props: { page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(twin(props.page), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
