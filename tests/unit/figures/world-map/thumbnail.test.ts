import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { drawThumbnail } from '../../../../src/figures/world-map/thumbnail.ts';
import { places } from '../../../support/country-positions.ts';

it('the small map of the world is decoration: hidden, without links, light', () => {
  const svg = drawThumbnail('small', places, 480);
  expect(svg).toContain('aria-hidden="true"');
  expect(svg).not.toContain('<a');
  expect(svg).not.toContain('<title');
  expect(gzipSync(svg).length).toBeLessThan(8 * 1024);
});
