/** A length to a tenth of a pixel. */
export const roundTenth = (value: number): number => Math.round(value * 10) / 10;

/** A number as it is read: `1,250,000`, `31.5`, `−4`. */
export const readableNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 2 }).replace('-', '−');

/** A number on an axis, short: `1.2m`, `400k`, `250`. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${readableNumber(value / 1e6)}m`;
  if (size >= 1e4) return `${readableNumber(value / 1e3)}k`;
  return readableNumber(value);
}
