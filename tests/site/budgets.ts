/**
 * What a first visit may cost, in bytes after Brotli as the build compresses each file.
 * One round trip carries 14,600 bytes: ten packets, with which a connection begins.
 */
export const budgets = {
  /** The head of a page and the beginning of its text, with its style: what shows after one round trip. */
  firstView: { bytes: 14_600, words: 40 },
  /** The median page of all, whole. */
  median: 14_600,
  /** Any page with its style and the scripts it names, without figures. */
  page: 60 * 1024,
  /** The median long read without figures, with the letters and scripts that come with it. */
  longRead: { bytes: 53 * 1024, requests: 4 },
  /** The first page with everything that comes with it. */
  home: { bytes: 40 * 1024, requests: 4 },
  /** The scripts of a page before a reader asks for search or settings, those within the page too. */
  scripts: 5 * 1024,
} as const;
