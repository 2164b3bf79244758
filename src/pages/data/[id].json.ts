import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, records, settings } from '../../site/site.ts';
import { unitText } from '../../schemas/dataset.ts';
import { fieldsOf } from '../../api/data-package.ts';
import { toObjects } from '../../site/tables.ts';

export const getStaticPaths = (() =>
  records.datasets.map((dataset) => ({ params: { id: dataset.id }, props: { dataset } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { id, data, table } = props.dataset as (typeof records.datasets)[number];
  const { title, unit, columns, note } = data;
  const fields = fieldsOf(props.dataset);
  const types = Object.fromEntries(fields.map(({ name, type }) => [name, type]));
  const units = Object.fromEntries(fields.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]])));
  const about = { page: absolute(`data/${id}/`), licence: settings.licence.url };
  return Response.json({
    id,
    title,
    unit: unitText(unit),
    columns,
    types,
    units,
    note: note ?? null,
    ...about,
    rows: table ? toObjects(table) : [],
  });
};
