import { describe, expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { pageOfEachKind } from '../support/kinds.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();

describe('in the dark theme', () => {
  // The themes differ in nothing but colour.
  it.each(pageOfEachKind)('%s has contrast enough', async (address) => {
    const { page } = await open({
      colorScheme: 'dark',
      viewport: { width: 1280, height: 900 },
    });
    await page.goto(address);
    expect(await audit(page, ['color-contrast'])).toEqual([]);
    await page.context().close();
  });
});

describe('where the system sets the colours', () => {
  it.each(['/', '/the-deal/', '/organisations/huawei/', '/facts/deal/', '/search/', '/404.html'])(
    '%s is accessible',
    async (address) => {
      const { page } = await open({ forcedColors: 'active', colorScheme: 'dark' });
      await page.goto(address);
      expect(await audit(page)).toEqual([]);
      await page.context().close();
    },
  );
});
