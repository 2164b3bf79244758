import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { positions } from '../../../src/schemas/country-position.ts';
import { resolveTokens, tokensOf } from '../../../src/styles/tokens.ts';

const tokens = tokensOf(await readFile(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8'));

/** The contrast of two colours written `#rrggbb`, as WCAG 2.2 reckons it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('on the %s map', (theme) => {
  const colour = (name: string): string => resolveTokens(`var(--map-${name})`, tokens, theme);

  it.each(positions.slice(1).map((position, index) => [positions[index] ?? '', position]))(
    '%s and its neighbour %s differ in lightness by 3:1',
    (one, other) => {
      expect(contrast(colour(one), colour(other))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(positions.slice(1))('the marks of %s stand out from their ground by 3:1', (position) => {
    expect(contrast(colour(position), colour(`${position}-ink`))).toBeGreaterThanOrEqual(3);
  });
});
