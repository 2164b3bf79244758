/**
 * Which pages a browser may fetch ahead: those whose link a reader's pointer rests on. Chromium keeps to itself when the reader
 * saves data or power; others ignore the rules.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API
 */
export function speculationRules(base: string): string {
  return JSON.stringify({
    prefetch: [
      {
        where: {
          and: [{ href_matches: `${base}*/` }, { not: { selector_matches: '[download]' } }],
        },
        eagerness: 'moderate',
      },
    ],
  });
}
