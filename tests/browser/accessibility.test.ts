import { describe, expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { pageOfEachKind } from '../support/kinds.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();

describe('a page of each kind', () => {
  it.each(pageOfEachKind)('%s is accessible, quiet in the console, and asks no other host', async (address) => {
    const { page, errors, outside } = await open({
      colorScheme: 'light',
      viewport: { width: 1280, height: 900 },
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await audit(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    await page.context().close();
  });
});
