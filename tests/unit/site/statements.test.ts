import { describe, expect, it } from 'vitest';
import { makeStatements } from '../../../src/site/statements.ts';

const mts = { id: 'mts', names: ['MTS'] };
const bank = { id: 'mts-bank', names: ['MTS Bank'] };
const hrefOf = (id: string): string => `/organisations/${id}/`;

/** What is shown, and how many lines were rendered for it. */
function shown() {
  const rendered = new Set<string>();
  const line = (markdown: string): string => {
    rendered.add(markdown);
    return markdown.replace(
      /\[\[([^|]+)\|([^\]]+)\]\]/g,
      (_, id: string, text: string) => `<a href="${hrefOf(id)}" class="ref">${text}</a>`,
    );
  };
  return { show: makeStatements(line, hrefOf), rendered };
}

describe('a statement', () => {
  it('links the names in it, but for that of the page it stands on', () => {
    const { show } = shown();
    const huawei = { id: 'huawei', names: ['Huawei'] };
    const text = 'MTS and Huawei sign.';
    expect(show(text, [mts, huawei])).toBe(
      '<a href="/organisations/mts/" class="ref">MTS</a> and <a href="/organisations/huawei/" class="ref">Huawei</a> sign.',
    );
    expect(show(text, [mts, huawei], 'mts')).toBe(
      'MTS and <a href="/organisations/huawei/" class="ref">Huawei</a> sign.',
    );
  });

  it('is rendered once for all pages', () => {
    const { show, rendered } = shown();
    for (const page of [undefined, 'mts', 'kremlin']) show('MTS signs.', [mts], page);
    expect(rendered.size).toBe(1);
  });

  it('links a shorter name where the longer one that holds it is not linked', () => {
    expect(shown().show('MTS Bank grew.', [mts, bank], 'mts-bank')).toBe(
      '<a href="/organisations/mts/" class="ref">MTS</a> Bank grew.',
    );
  });

  it('keeps its other link to the same page', () => {
    const twice = 'MTS grew, [[mts|the operator]] said.';
    expect(shown().show(twice, [mts], 'mts')).toContain('the operator</a>');
  });
});
