import type { Page } from 'playwright-core';

/** Types a query into the search that is open, and waits until what stands there is its answer. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.locator('search-panel input[type="search"]').fill(query);
  await answered(page, query);
}

/** Waits until the answer to a query stands there. */
export async function answered(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const panel = document.querySelector('search-panel');
      return panel instanceof HTMLElement && panel.dataset.shown === wanted && !panel.hasAttribute('aria-busy');
    },
    query,
    { timeout: 20_000 },
  );
}

/** The addresses of the results from the top, without what makes the browser mark the hit. */
export async function resultAddresses(page: Page): Promise<string[]> {
  const links = await page
    .locator('search-panel .search-title')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.map((href) => href.replace(/#?:~:.*$/, ''));
}
