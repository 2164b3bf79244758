declare module 'subset-font' {
  /** The part of subset-font 2.9 that is used here; its published types lack `keepFeatures`. */
  export default function subsetFont(
    font: Buffer,
    /** Every character to keep. */
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures: readonly string[] },
  ): Promise<Buffer>;
}
