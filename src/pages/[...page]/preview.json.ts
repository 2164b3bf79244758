import type { APIRoute, GetStaticPaths } from 'astro';
import { graph, plainText } from '../../site/site.ts';
import { previewOf } from '../../site/previews.ts';

/** What the preview of a link shows, beside the page that it leads to. */
export const getStaticPaths = (() =>
  graph.nodes.flatMap((node) => {
    const preview = previewOf(node, plainText);
    return preview ? [{ params: { page: node.path.replace(/\/$/, '') }, props: { preview } }] : [];
  })) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.preview);
