import { expect, it } from 'vitest';
import { speculationRules } from '../../../src/site/speculation.ts';

it('the rules for fetching ahead name pages below the base path, whose addresses end in a slash, and no download', () => {
  const rules: unknown = JSON.parse(speculationRules('/a/b/'));
  expect(rules).toEqual({
    prefetch: [
      {
        where: { and: [{ href_matches: '/a/b/*/' }, { not: { selector_matches: '[download]' } }] },
        eagerness: 'moderate',
      },
    ],
  });
});
