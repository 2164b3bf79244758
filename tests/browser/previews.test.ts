import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { dist, filesOf } from '../support/dist.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();

const wide = { viewport: { width: 1280, height: 900 } };
const middle = { viewport: { width: 900, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

const explainer = '/how-5g-works/';
const link = '.prose p:not(figure p) a.ref[data-kind=organisation]';
const number = '.prose p:not(figure p) .cite a';

/** An explainer, opened for one test. */
async function on(options: BrowserContextOptions, test: (page: Page) => Promise<void>): Promise<void> {
  const { page, errors } = await open(options);
  await page.goto(explainer);
  await test(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

const preview = (page: Page) => page.locator('reading-preview');
const opened = (page: Page) => preview(page).waitFor({ state: 'visible' });
const closed = (page: Page) => preview(page).waitFor({ state: 'hidden' });

describe('the preview of a link', () => {
  it('opens under the pointer with kind, title and summary, and holds while the pointer is in it', async () => {
    await on(wide, async (page) => {
      await page.locator(link).first().hover();
      await opened(page);
      const [kind, title, summary] = await preview(page).locator('p').allTextContents();
      expect(kind).toBe('Organisation');
      expect(title).toBeTruthy();
      expect(summary?.length).toBeGreaterThan(20);
      await preview(page).hover();
      await page.waitForTimeout(900);
      expect(await preview(page).isVisible()).toBe(true);
      await page.mouse.move(5, 5);
      await closed(page);
    });
  });

  it('opens on focus, and closes with Escape without moving the focus', async () => {
    await on(wide, async (page) => {
      await page.locator(link).first().focus();
      await opened(page);
      await page.keyboard.press('Escape');
      await closed(page);
      expect(
        await page
          .locator(link)
          .first()
          .evaluate((element) => element === document.activeElement),
      ).toBe(true);
    });
  });

  it('opens on the first tap, leads on, and closes with a tap beside it', async () => {
    await on(phone, async (page) => {
      await page.locator(link).first().tap();
      await opened(page);
      expect(page.url()).toContain(explainer);
      await page.locator('h1').tap();
      await closed(page);
      await page.locator(link).first().tap();
      await opened(page);
      await preview(page).locator('a').tap();
      await page.waitForURL(/organisations/);
    });
  });

  it('opens on the first tap, and the second tap on the link follows it', async () => {
    await on(phone, async (page) => {
      await page.locator(link).first().tap();
      await opened(page);
      await page.locator(link).first().tap();
      await page.waitForURL(/organisations/);
    });
  });

  it('stays within the window', async () => {
    for (const width of [320, 700, 1100]) {
      await on({ viewport: { width, height: 700 } }, async (page) => {
        const links = page.locator(link);
        for (const place of [0, 3, 6]) {
          await links.nth(place).focus();
          await opened(page);
          const box = await preview(page).boundingBox();
          expect(box?.x, String(width)).toBeGreaterThanOrEqual(0);
          expect((box?.x ?? 0) + (box?.width ?? 0), String(width)).toBeLessThanOrEqual(width);
        }
      });
    }
  });

  it('is asked for once', async () => {
    await on(wide, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (let time = 0; time < 2; time++) {
        await page.locator(link).first().focus();
        await opened(page);
        await page.keyboard.press('Escape');
        await page.locator('.brand').focus();
      }
      expect(asked.filter((address) => address.endsWith('/preview.json'))).toHaveLength(1);
    });
  });
});

describe('an opened preview', () => {
  it.each([
    ['of a link', link],
    ['of a note', number],
  ])('%s is accessible in both themes and where the system sets the colours', async (_name, trigger) => {
    for (const theme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await on({ ...wide, ...theme, reducedMotion: 'reduce' }, async (page) => {
        await page.locator(trigger).first().focus();
        await opened(page);
        expect(await audit(page, undefined, 'reading-preview')).toEqual([]);
      });
    }
  });
});

describe('where the preview does not arrive', () => {
  it('a tap follows the link, and nothing opens under the pointer', async () => {
    const { page } = await open(phone);
    await page.route('**/preview.json', (route) => route.abort());
    await page.goto(explainer);
    await page.locator(link).first().focus();
    await page.waitForTimeout(600);
    expect(await preview(page).isVisible()).toBe(false);
    await page.locator(link).first().tap();
    await page.waitForURL(/organisations/);
    await page.context().close();
  });
});

describe('the note of a number', () => {
  it('opens in the margin of a wide page, at the height of its line, beside the text', async () => {
    await on(wide, async (page) => {
      const place = page.locator(number).nth(4);
      await place.hover();
      await opened(page);
      const [line, note, text] = await Promise.all(
        [place, preview(page), page.locator('.prose p').first()].map((locator) => locator.boundingBox()),
      );
      expect(Math.abs((note?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(30);
      expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      const address = (await place.getAttribute('href')) ?? '';
      const words = (await page.locator(`${address} cite`).first().textContent()) ?? '';
      expect(await preview(page).textContent()).toContain(words);
    });
  });

  it('opens beside the number on touch, and leaves the page where it is', async () => {
    await on(phone, async (page) => {
      await page.locator(number).nth(4).scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await page.locator(number).nth(4).tap();
      await opened(page);
      expect(await page.evaluate(() => scrollY)).toBe(before);
      expect(await preview(page).locator('a').first().textContent()).toMatch(/^Note \d+$/);
    });
  });

  it('is gone to with the key that follows a link', async () => {
    await on(middle, async (page) => {
      await page.locator(number).first().focus();
      await page.keyboard.press('Enter');
      expect(page.url()).toMatch(/#note-\d+$/);
      await page.waitForTimeout(500);
      expect(await preview(page).isVisible()).toBe(false);
    });
  });
});

describe('the definition of a term', () => {
  it('stands in the margin of a wide page beside its line, without script, and none lies over another', async () => {
    for (const width of [1280, 1920]) {
      await on({ viewport: { width, height: 900 }, javaScriptEnabled: false }, async (page) => {
        const found = await page.locator('.definition').all();
        expect(found.length).toBeGreaterThan(8);
        let end = 0;
        for (const definition of found) {
          const box = await definition.boundingBox();
          const term = await definition.locator('xpath=preceding-sibling::a[1]').boundingBox();
          if (!box || !term) throw new Error('A definition is not shown.');
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y).toBeGreaterThanOrEqual(end);
          // On its line, or right below the definition before it.
          expect(box.y - Math.max(term.y, end + 16)).toBeLessThan(40);
          end = box.y + box.height;
        }
      });
    }
  });

  it('is the preview of the term where the margin is too narrow', async () => {
    await on(middle, async (page) => {
      expect(await page.locator('.definition').first().isVisible()).toBe(false);
      const meaning = await page.locator('.definition').first().textContent();
      await page.locator('.ref:has(+ .definition)').first().hover();
      await opened(page);
      expect(meaning).toContain(await preview(page).locator('p').last().textContent());
    });
  });

  it('is no part of what is copied or read aloud', async () => {
    await on(wide, async (page) => {
      const paragraph = page.locator('p:has(> .definition)').first();
      const copied = await paragraph.evaluate((element) => {
        getSelection()?.selectAllChildren(element);
        return String(getSelection());
      });
      const meaning = (await paragraph.locator('.definition').first().textContent()) ?? '';
      expect(copied).not.toContain(meaning.slice(-20));
      expect(await paragraph.ariaSnapshot()).not.toContain(meaning.slice(-20));
    });
  });
});

it('the script of every page is within 4 KB compressed, and one file', async () => {
  const script = (await filesOf(dist)).find((file) => /_astro\/Header\..*\.js$/.test(file)) ?? '';
  const code = await readFile(dist + script, 'utf8');
  expect(gzipSync(code).length).toBeLessThanOrEqual(4096);
  // What it imported it would have to wait for, one round trip more.
  expect(code).not.toMatch(/\bfrom\s*["'`]/);
  expect(await readFile(`${dist}terms/gnb/index.html`, 'utf8')).toContain(script);
});
