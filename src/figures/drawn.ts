/** The map of where countries stand. */
export const worldMapId = 'world-map';
/** When the limits of today were decided. */
export const decisionsId = 'world-decisions';

/** The ids of the figures that are not charts of one table: the map, the diagrams. */
export const drawnFigures: readonly string[] = [
  worldMapId,
  decisionsId,
  'network-anatomy',
  'spectrum',
  'export-rule',
  'who-owns-whom',
  'may-june-2019',
];
