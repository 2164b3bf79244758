import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { dist } from '../support/dist.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();

it('a figure fits the frame that is told for it, and tells its page how high it is', async () => {
  const { page, errors } = await open();
  for (const id of await readdir(`${dist}embed`)) {
    const told = JSON.parse(await readFile(`${dist}embed/${id}/oembed.json`, 'utf8')) as {
      width: number;
      height: number;
    };
    await page.setViewportSize({ width: told.width, height: 200 });
    await page.goto(`/embed/${id}/`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height, id).toBeLessThanOrEqual(told.height);
    expect(told.height - height, `room left below ${id}`).toBeLessThan(180);
  }
  // Pages of the site itself may frame nothing.
  await page.route('**/elsewhere', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }),
  );
  await page.goto('/elsewhere');
  const heard = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => resolve(data));
        const frame = document.createElement('iframe');
        frame.src = '/embed/mts-profit/';
        document.body.append(frame);
      }),
  );
  expect(heard).toEqual({ type: 'figure-height', height: expect.any(Number) as number });
  expect(errors).toEqual([]);
  await page.context().close();
});
