import type { APIRoute, GetStaticPaths } from 'astro';
import { fileNames } from '../../../../../api/shapes.ts';
import type { FileName } from '../../../../../api/shapes.ts';
import { schemaText } from '../../../../../site/api.ts';

export const getStaticPaths = (() => fileNames.map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(schemaText(params.file as FileName), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
