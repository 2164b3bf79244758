import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingFile, figureFile, figures } from '../../site/figures.ts';
import { themes } from '../../styles/tokens.ts';

/**
 * Each figure as files: `<id>.svg` with its title and sources, `<id>.drawing.svg` without them; on dark paper as
 * `<id>.dark.svg` and `<id>.drawing.dark.svg`.
 */
export const getStaticPaths = (() =>
  figures.flatMap((figure) =>
    themes.flatMap((theme) => {
      const suffix = theme === 'light' ? '' : `.${theme}`;
      return [
        { params: { id: `${figure.id}${suffix}` }, props: { draw: () => figureFile(figure, theme) } },
        { params: { id: `${figure.id}.drawing${suffix}` }, props: { draw: () => drawingFile(figure, theme) } },
      ];
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response((props.draw as () => string)(), { headers: { 'Content-Type': 'image/svg+xml' } });
