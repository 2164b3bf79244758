import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, withPolicy } from '../../../src/deploy/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string): string => `<!doctype html><html><head><meta charset="utf-8">${head}</head></html>`;

/** The sources of a directive. */
const sources = (policy: string, directive: string): string[] =>
  policy
    .split(';')
    .find((part) => part.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1) ?? [];

describe('the content security policy of a page', () => {
  it('forbids what it does not name, and never lets just any inline script or style run', () => {
    const policy = policyOf(page(''));
    expect(policy).toMatch(/^default-src 'none';/);
    expect(sources(policy, 'base-uri')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('lets its own inline styles and scripts run, each once', () => {
    const policy = policyOf(page('<style>a{}</style><style>a{}</style><script type="module">run()</script>'));
    expect(sources(policy, 'style-src')).toEqual([hash('a{}')]);
    expect(sources(policy, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash('run()')]);
  });

  it('takes what stands inside a script for a part of it', () => {
    const script = 'const text = "<style>b{}</style>";';
    const policy = policyOf(page(`<script>${script}</script>`));
    expect(sources(policy, 'style-src')).toEqual([]);
    expect(sources(policy, 'script-src')).toContain(hash(script));
  });

  it('says nothing of scripts that are files, or data', () => {
    const policy = policyOf(page('<script src="/a.js"></script><script type="application/ld+json">{}</script>'));
    expect(policy).not.toContain('sha256');
  });

  it('stands behind the charset and ahead of all it is about', () => {
    const html = withPolicy(page('<style>a{}</style>'));
    expect(html).toMatch(/<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><style>/);
    expect(() => withPolicy('<p>no head</p>')).toThrow('charset');
  });
});
