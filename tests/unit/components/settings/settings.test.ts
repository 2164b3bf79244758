import { readFile } from 'node:fs/promises';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { settingsIn } from '../../../../src/components/settings/settings.ts';

it('settings are read from whatever is in the store, and what is none is left out', () => {
  expect(settingsIn({ theme: 'dark', size: 'huge', keys: 'off', other: 1 })).toEqual({ theme: 'dark', keys: 'off' });
  for (const other of [null, undefined, 7, 'x', []]) expect(settingsIn(other)).toEqual({});
});

it('more contrast looks the same whether the system asks for it or the reader', async () => {
  const css = postcss.parse(await readFile(new URL('../../../../src/styles/contrast.css', import.meta.url), 'utf8'));
  const [system, reader]: [string[], string[]] = [[], []];
  css.walkRules((rule) => {
    const declared = rule.nodes.map(String).join(';');
    const within = rule.parent?.type === 'atrule' ? (rule.parent as postcss.AtRule).params : '';
    if (within === '(prefers-contrast: more)') system.push(`${rule.selector} ${declared}`);
    else if (rule.selector.startsWith("[data-contrast='more']")) {
      reader.push(`${rule.selector.replace("[data-contrast='more']", '').trim() || ':root'} ${declared}`);
    }
  });
  expect(reader).toEqual(system);
  expect(reader).toHaveLength(3);
});
