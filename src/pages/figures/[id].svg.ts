import type { APIRoute, GetStaticPaths } from 'astro';
import { figureFile, figureOf, figures } from '../../site/figures.ts';
import { themes } from '../../styles/tokens.ts';
import type { Theme } from '../../styles/tokens.ts';

/** Each figure as a file: `<id>.svg` on light paper, `<id>.dark.svg` on dark. */
export const getStaticPaths = (() =>
  figures.flatMap(({ id }) =>
    themes.map((theme) => ({
      params: { id: theme === 'light' ? id : `${id}.${theme}` },
      props: { figure: id, theme },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(figureFile(figureOf(props.figure as string), props.theme as Theme), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
