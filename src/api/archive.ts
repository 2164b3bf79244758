import { strToU8, zipSync } from 'fflate';

/** Where the archive stands below the root of the site. */
export const archivePath = 'data/the-5g-deal.zip';

/**
 * Packs files into a ZIP archive; the same files give the same bytes.
 * @param files their texts, by path
 * @param day the day (YYYY-MM-DD, or less of it) that every file in it bears
 */
export function archive(files: Readonly<Record<string, string>>, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // An archive holds local time: made of its parts, it is the same in every time zone.
  const mtime = new Date(year, month - 1, date, 12);
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([path, text]) => [path, strToU8(text)])), { level: 6, mtime, os: 3 });
}
