import { describe, expect, it } from 'vitest';
import { resolveTokens, tokensOf } from '../../../src/styles/tokens.ts';

const css = `@layer tokens {
  :root {
    /* Paper. */
    --paper: light-dark(#fff, #000);
    --deal: var(--ink);
    --ink: light-dark(#111, #eee);
    --font: system-ui, 'A, B;';
    --round: var(--about);
    --about: var(--round);
  }
  [data-subject='huawei'] { --subject: var(--red); }
  [data-subject='deal'] { --subject: var(--deal); }
}`;

describe('the tokens of a stylesheet', () => {
  it('are read as they are written', () => {
    expect(tokensOf(css).get('--paper')).toBe('light-dark(#fff, #000)');
    expect(tokensOf(css).get('--font')).toBe("system-ui, 'A, B;'");
  });
  it('have that of a subject in its scope alone', () => {
    expect(tokensOf(css).has('--subject')).toBe(false);
    expect(tokensOf(css, 'huawei').get('--subject')).toBe('var(--red)');
    expect(tokensOf(css, 'deal').get('--subject')).toBe('var(--deal)');
  });
});

describe('a CSS value', () => {
  const tokens = tokensOf(css, 'deal');
  it.each([
    ['none', 'none', 'none'],
    ['var(--paper)', '#fff', '#000'],
    ['var(--subject)', '#111', '#eee'],
    ['1px solid var(--ink)', '1px solid #111', '1px solid #eee'],
    ['var(--none, var(--ink))', '#111', '#eee'],
    ['var(--none, a, b)', 'a, b', 'a, b'],
    ['light-dark(rgb(1, 2, 3), var(--ink))', 'rgb(1, 2, 3)', '#eee'],
    ['url(#a) var(--ink)', 'url(#a) #111', 'url(#a) #eee'],
    ['translate(1, 2)', 'translate(1, 2)', 'translate(1, 2)'],
  ])('%s is %s in light and %s in dark', (value, light, dark) => {
    expect(resolveTokens(value, tokens, 'light')).toBe(light);
    expect(resolveTokens(value, tokens, 'dark')).toBe(dark);
  });
  it('with a token that is not there is refused, with the nearest that is', () => {
    expect(() => resolveTokens('var(--papr)', tokens, 'light')).toThrow(
      'There is no token --papr. Did you mean "--paper"?',
    );
  });
  it('with a token that is defined by itself is refused', () => {
    expect(() => resolveTokens('var(--round)', tokens, 'light')).toThrow('The token --round is defined by itself.');
  });
});
