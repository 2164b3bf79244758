import { readFileSync } from 'node:fs';
import { createFontStack } from '@capsizecss/core';
import brygada from '@capsizecss/metrics/brygada1918';
import georgia from '@capsizecss/metrics/georgia';
import notoSerif from '@capsizecss/metrics/notoSerif';
import timesNewRoman from '@capsizecss/metrics/timesNewRoman';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/styles/fallback-fonts.css', import.meta.url), 'utf8');

describe('the faces that stand in for the typeface', () => {
  it.each([
    ['Times for Brygada', timesNewRoman],
    ['Georgia for Brygada', georgia],
    ['Noto for Brygada', notoSerif],
  ])('%s has the measures of Brygada 1918', (family, metrics) => {
    const face = css.split('@font-face').find((part) => part.includes(`'${family}'`)) ?? '';
    const { fontFaces } = createFontStack([brygada, metrics], { fontFaceFormat: 'styleObject' });
    const wanted = fontFaces[0]?.['@font-face'];
    expect(face).toContain(`size-adjust: ${wanted?.sizeAdjust};`);
    expect(face).toContain(`ascent-override: ${wanted?.ascentOverride};`);
    expect(face).toContain(`descent-override: ${wanted?.descentOverride};`);
  });
});
