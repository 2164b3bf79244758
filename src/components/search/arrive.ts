/**
 * The address of a result that makes the browser mark what was found and scroll to it: `#place:~:text=…`. It names the run of
 * plain words around the first hit, which stands so on the page; where it does not, the browser goes to the place itself.
 * @param excerpt HTML with `<mark>` around what was found
 */
export function arrivalAddress(
  url: string,
  excerpt: string,
  knowsTextFragments = 'fragmentDirective' in document,
): string {
  const run = knowsTextFragments ? markedRun(excerpt) : undefined;
  if (run === undefined) return url;
  // A hyphen has a meaning of its own in a text fragment.
  const text = encodeURIComponent(run).replaceAll('-', '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

const longestRun = 8;

/** The words around the first mark, up to what the page may set otherwise: quotation marks, dashes, brackets. */
function markedRun(excerpt: string): string | undefined {
  const start = excerpt.indexOf('<mark>');
  if (start < 0) return undefined;
  const before = /(?:[\p{L}\p{N}]+ ){0,3}$/u.exec(excerpt.slice(0, start).replace(/<\/?mark>/g, ''))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*/u.exec(excerpt.slice(start).replace(/<\/?mark>/g, ''))?.[0] ?? '';
  if (after === '') return undefined;
  return `${before}${after}`.split(' ').slice(0, longestRun).join(' ').trim();
}
