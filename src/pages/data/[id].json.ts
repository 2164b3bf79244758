import type { APIRoute, GetStaticPaths } from 'astro';
import { records } from '../../site/site.ts';
import { toObjects } from '../../site/tables.ts';

export const getStaticPaths = (() =>
  records.datasets.map((dataset) => ({ params: { id: dataset.id }, props: { dataset } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { id, data, table } = props.dataset as (typeof records.datasets)[number];
  const { title, unit, columns, note } = data;
  return Response.json({ id, title, unit, columns, note: note ?? null, rows: table ? toObjects(table) : [] });
};
