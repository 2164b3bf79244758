import { describe, expect, it } from 'vitest';
import { makePlainText } from '../../../src/markdown/plain-text.ts';

const plain = makePlainText((target) =>
  target === 'ada' ? { href: '/people/ada/', title: 'Ada Lovelace', kind: 'person' } : undefined,
);

describe('a line as plain text', () => {
  it('shows links as their text and leaves notes out', () => {
    expect(plain('By [[ada]], or [[ada|her]].[@a-fact; @b]')).toBe('By Ada Lovelace, or her.');
  });

  it('has the quotation marks and dashes of print, and no Markdown', () => {
    expect(plain(`Ada's "*first*" [engine](https://example.org) -- of 1843`)).toBe('Ada’s “first” engine – of 1843');
  });

  it('is one line', () => {
    expect(plain('one\n  two')).toBe('one two');
  });
});
