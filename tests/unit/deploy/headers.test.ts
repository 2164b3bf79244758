import { describe, expect, it } from 'vitest';
import { headerRules, headersOf } from '../../../src/deploy/headers.ts';

describe('headers', () => {
  const rules = headerRules('/a/b/');

  it('let pages be framed by this site alone, and figures for it by anyone', () => {
    expect(headersOf(rules, '/a/b/the-deal/')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
    expect(headersOf(rules, '/a/b/embed/world-map/')['Content-Security-Policy']).toBe('frame-ancestors *');
  });

  it('let other sites load what is made for them', () => {
    const policy = 'Cross-Origin-Resource-Policy';
    expect(headersOf(rules, '/a/b/the-deal/')[policy]).toBe('same-origin');
    for (const path of [
      'embed/world-map/',
      'figures/world-map.svg',
      'cards/the-deal.png',
      'data/country-positions.csv',
    ])
      expect(headersOf(rules, `/a/b/${path}`)[policy], path).toBe('cross-origin');
  });

  it('hold for every file below the base path and nowhere else', () => {
    for (const path of ['', '404.html', '_astro/x.js', 'embed/world-map/', 'figures/x.svg'])
      expect(headersOf(rules, `/a/b/${path}`), path).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': expect.stringContaining('camera=()') as string,
      });
    expect(headersOf(rules, '/a/other/')).toEqual({});
  });
});
