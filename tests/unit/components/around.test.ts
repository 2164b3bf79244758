import { expect, it } from 'vitest';
import { around } from '../../../src/components/mentions/around.ts';
import { inParts } from '../../../src/site/facts.ts';

it('a sentence is shown whole around what it is about', () => {
  expect(around('MTS and Huawei signed.', [8, 14])).toEqual(['MTS and ', 'Huawei', ' signed.']);
});

it('of a very long sentence what stands around it is shown, cut between words', () => {
  const words = 'word '.repeat(1000);
  const sentence = `${words}Huawei ${words}`;
  const [before, marked, behind] = around(sentence, [5000, 5006]);
  expect(marked).toBe('Huawei');
  expect(before).toMatch(/^… (?:word )+$/);
  expect(behind).toMatch(/^(?: word)+ …$/);
  expect(before.length + behind.length).toBeLessThan(520);
});

it('one word longer than all that is shown is cut', () => {
  expect(around(`${'x'.repeat(5000)}Huawei`, [5000, 5006])[0].length).toBeLessThan(300);
});

it('a long list is split into parts that hold all of it', () => {
  expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inParts([], 2)).toEqual([]);
});
