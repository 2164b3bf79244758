import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { toPng } from '../../../src/figures/png.ts';

it('holds no memory of the pictures it drew before', async () => {
  // 16 MB each before they are compressed.
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000" width="1000" height="1000"><path d="M0 0h9v9z"/></svg>';
  const before = process.memoryUsage().rss;
  for (let drawn = 0; drawn < 24; drawn++) {
    toPng(svg);
    await setImmediate();
  }
  expect((process.memoryUsage().rss - before) / 1024 ** 2).toBeLessThan(150);
});
