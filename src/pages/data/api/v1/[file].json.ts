import type { APIRoute, GetStaticPaths } from 'astro';
import { fileNames } from '../../../../api/shapes.ts';
import type { FileName } from '../../../../api/shapes.ts';
import { apiTexts } from '../../../../site/api.ts';

export const getStaticPaths = (() => fileNames.map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(apiTexts()[params.file as FileName], { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
