/** The ids of the figures that are not charts of one table: the map, the diagrams. */
export const drawnFigures: readonly string[] = [];
