import type { APIRoute, GetStaticPaths } from 'astro';
import { records } from '../../site/site.ts';
import { toCsv } from '../../site/tables.ts';

export const getStaticPaths = (() =>
  records.datasets.map(({ id, table }) => ({ params: { id }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(toCsv(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
