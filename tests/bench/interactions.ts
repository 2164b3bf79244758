import type { Browser, Page } from 'playwright-core';
import { serveSite } from '../../src/deploy/serve.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { dist } from '../support/dist.ts';

/** How much slower than this machine a phone is taken to be, as Lighthouse does. */
const slowdown = 4;
const longRead = '/the-deal/';
const query = 'huawei entity list affiliates 2019';
/** A pause after each key in which the search begins: of all ways to type, the one that asks most of the page. */
const pause = 250;
/** How long what was done may have its effect: that is not waited for on the page, where waiting would take time too. */
const rest = 2000;

/** What a reader does, on a page that stands. What is looked up on the page for it is looked up before. */
interface Interaction {
  name: string;
  address: string;
  ready(page: Page): Promise<() => Promise<void>>;
}

const type = async (page: Page): Promise<void> => {
  await page.keyboard.type(query, { delay: pause });
  await page.waitForTimeout(rest);
};

const restOn =
  (selector: string) =>
  async (page: Page): Promise<() => Promise<void>> => {
    const link = page.locator(selector).first();
    await link.scrollIntoViewIfNeeded();
    const box = await link.boundingBox();
    if (!box) throw new Error(`Nothing is drawn for ${selector}.`);
    return async () => {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForTimeout(rest);
    };
  };

const interactions: readonly Interaction[] = [
  {
    name: 'type a search of several words',
    address: '/search/',
    ready: (page) => Promise.resolve(() => type(page)),
  },
  {
    name: 'type it in the dialog',
    address: longRead,
    ready: async (page) => {
      await page.keyboard.press('/');
      await page.locator('.search-dialog input').waitFor();
      await page.waitForLoadState('networkidle');
      return () => type(page);
    },
  },
  {
    name: 'open the dialog',
    address: longRead,
    ready: (page) =>
      Promise.resolve(async () => {
        await page.keyboard.press('/');
        await page.waitForTimeout(rest);
      }),
  },
  {
    name: 'rest on a link',
    address: longRead,
    ready: restOn('.prose p:not(figure p) a.ref[data-kind=organisation]'),
  },
  { name: 'rest on the number of a note', address: longRead, ready: restOn('.prose .cite a') },
];

/** In milliseconds; 0 where nothing took as long as the browser reports: 50 for a task, 16 for an event. */
interface Measured {
  task: number;
  /** From the event to the next frame, as INP counts it. */
  event: number;
}

async function measure(browser: Browser, origin: string, { address, ready }: Interaction): Promise<Measured> {
  const { page } = await openPage(browser, origin, { viewport: { width: 1280, height: 900 } });
  try {
    const session = await page.context().newCDPSession(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    const act = await ready(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluate(() => {
      const longest: Record<string, number> = {};
      const observer = new PerformanceObserver((list) => {
        for (const { entryType, duration } of list.getEntries())
          longest[entryType] = Math.max(longest[entryType] ?? 0, duration);
      });
      observer.observe({ type: 'longtask' });
      observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
      Object.assign(globalThis, { longest });
    });
    await act();
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: Record<string, number> }).longest);
    return { task: longest.longtask ?? 0, event: longest.event ?? 0 };
  } finally {
    await page.context().close();
  }
}

/**
 * Does on the site as it was built last what keeps a browser busiest, on a processor made slower, and prints how long it was
 * held up.
 * @param runs how often each is done; the middle of each number counts
 */
export async function benchInteractions(runs: number): Promise<void> {
  const browser = await startBrowser();
  const site = await serveSite(dist);
  try {
    console.log(
      `\nA processor ${slowdown} times slower; no task should take more than 50 ms:\n\n| Page | What is done | Longest task | Slowest event |\n| --- | --- | ---: | ---: |`,
    );
    for (const interaction of interactions) {
      const all: Measured[] = [];
      for (let run = 0; run < runs; run++) all.push(await measure(browser, site.origin, interaction));
      const middle = (name: keyof Measured, least: number): string => {
        const value = all.map((each) => each[name]).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
        return value === 0 ? `under ${least} ms` : `${value.toFixed(0)} ms`;
      };
      console.log(`| ${interaction.address} | ${interaction.name} | ${middle('task', 50)} | ${middle('event', 16)} |`);
    }
  } finally {
    await browser.close();
    site.server.close();
  }
}
