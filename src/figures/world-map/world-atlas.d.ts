// The packaged shapes are plain JSON; their types would be inferred from a million characters.
declare module 'world-atlas/countries-110m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';
  const topology: Topology<{ countries: GeometryCollection<{ name: string }> }>;
  export default topology;
}
declare module 'world-atlas/countries-50m.json' {
  export { default } from 'world-atlas/countries-110m.json';
}
