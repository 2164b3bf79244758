/** How many characters of a sentence are shown before and behind what it is about. */
const reach = 250;

/**
 * A sentence in three parts: what stands before a range of it, the range, and what stands behind. Of a very long sentence
 * only what stands around the range, cut between words.
 */
export function around(
  sentence: string,
  [start, end]: readonly [start: number, end: number],
): [string, string, string] {
  const before = sentence.slice(0, start);
  const behind = sentence.slice(end);
  return [
    before.length <= reach ? before : `… ${before.slice(-reach).replace(/^\S*\s+/, '')}`,
    sentence.slice(start, end),
    behind.length <= reach ? behind : `${behind.slice(0, reach).replace(/\s+\S*$/, '')} …`,
  ];
}
