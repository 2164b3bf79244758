import { readFile } from 'node:fs/promises';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();

it('a number can be followed from its picture to its source and into a reference manager, without typing', async () => {
  const { page, errors } = await open({
    viewport: { width: 360, height: 740 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto('/data/huawei-results/');
  await page.locator('main a[href^="/sources/"]').first().click();
  await page.waitForURL('**/sources/*/');
  const title = (await page.locator('h1').textContent()) ?? '';
  await page.getByText('Cite the source itself').click();
  const cited = page.locator('.cite-it').first();
  expect(await cited.locator('dt').allTextContents()).toEqual(['APACopy', 'ChicagoCopy', 'MLACopy']);
  expect(await audit(page, undefined, '.cite-it')).toEqual([]);
  const own = page.locator('.cite-it', { hasText: 'Cite this page about the source' });
  await own.locator('summary').click();
  expect(await own.locator('dd').first().textContent()).toMatch(/^The 5G Deal\. .* Source: .*\/sources\//);
  const loading = page.waitForEvent('download');
  await cited.getByText('RIS', { exact: true }).click();
  const file = await (await loading).path();
  const [reference] = new Cite(await readFile(file, 'utf8')).data as { title: string; URL: string }[];
  // A title of ours stands in brackets.
  expect(title).toContain(reference?.title.replace(/^\[(.*)\]$/, '$1'));
  expect(reference?.URL).toBe(await page.locator('.address a').getAttribute('href'));
  // What is written out is copied by its button, and taken whole by one click.
  const copying = cited.getByRole('button').nth(2);
  await copying.click();
  await expect.poll(() => copying.textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await cited.locator('dd').nth(2).textContent(),
  );
  await cited.locator('dd').first().click();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    await cited.locator('dd').first().textContent(),
  );
  expect(errors).toEqual([]);
  await page.context().close();
});

it('a long read offers itself, and all its sources as one file', async () => {
  const { page } = await open();
  await page.goto('/mts/');
  await page.getByText('Cite this page').click();
  const answer = await page.request.get((await page.getByText('CSL-JSON').last().getAttribute('href')) ?? '');
  const sources = (await answer.json()) as { id: string }[];
  expect(sources.length).toBeGreaterThan(50);
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  await page.context().close();
});

it.each(['/facts/deal/', '/figures/may-june-2019/'])(
  '%s, where single facts or a picture stand, can be cited with all its sources',
  async (path) => {
    const { page } = await open({ acceptDownloads: true });
    await page.goto(path);
    const title = await page.locator('meta[property="og:title"]').getAttribute('content');
    await page.getByText('Cite this page').click();
    const loading = page.waitForEvent('download');
    await page.locator('.cite-it').getByText('RIS', { exact: true }).first().click();
    const file = await (await loading).path();
    const [reference] = new Cite(await readFile(file, 'utf8')).data as { title: string; URL: string }[];
    expect(reference).toMatchObject({ title, URL: expect.stringMatching(`${path}$`) as string });
    const sources = (await (await page.request.get(`${path}sources.json`)).json()) as unknown[];
    expect(sources.length).toBeGreaterThan(1);
    await page.context().close();
  },
);
