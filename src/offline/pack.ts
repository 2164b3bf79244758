/**
 * Many files as one, in bytes: a line of JSON that names each with its length, and behind it what they hold. All files of
 * the search go to a reader's device so, whole or not at all, and never of two versions.
 */
export function pack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = new TextEncoder().encode(`${JSON.stringify(entries.map(([name, { length }]) => [name, length]))}\n`);
  const whole = new Uint8Array(entries.reduce((sum, [, { length }]) => sum + length, head.length));
  whole.set(head);
  let at = head.length;
  for (const [, content] of entries) {
    whole.set(content, at);
    at += content.length;
  }
  return whole;
}

/** The files of a pack, by their names. */
export function unpack(whole: Uint8Array<ArrayBuffer>): Map<string, Uint8Array<ArrayBuffer>> {
  const end = whole.indexOf(0x0a);
  let at = end + 1;
  const names = JSON.parse(new TextDecoder().decode(whole.subarray(0, end))) as [string, number][];
  return new Map(names.map(([name, length]) => [name, whole.subarray(at, (at += length))]));
}
