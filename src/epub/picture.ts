/** A picture as books may hold it: EPUB knows SVG 1.1 only, without the figures of a typeface and the roles of today. */
export const bookPicture = (svg: string): string =>
  svg.replace(/ font-variant="[^"]*"/g, '').replace(/ role="(?!img")[^"]*"/g, ' role="img"');
