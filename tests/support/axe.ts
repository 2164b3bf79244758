import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/** The rules of WCAG 2.2 AA, and good practice beyond them. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What an accessibility audit finds on a page as it stands: one line a rule that is broken, with the first places.
 * Where the system sets the colours, their contrast is not the page's.
 * @param only the names of rules, or of groups of rules
 * @param within a selector: what opened on a page that is audited elsewhere
 */
export async function audit(page: Page, only: readonly string[] = everything, within = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    ({ runOnly, context }) =>
      (globalThis as unknown as { axe: Axe }).axe.run(context, {
        runOnly,
        resultTypes: ['violations'],
        rules: matchMedia('(forced-colors: active)').matches ? { 'color-contrast': { enabled: false } } : {},
      }),
    { runOnly: only, context: within },
  );
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${places.join(' | ')}`;
  });
}
