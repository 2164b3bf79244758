import { describe, expect, it } from 'vitest';
import { clampText, textWidth, wrapText } from '../../../src/figures/text-width.ts';

const style = { size: 10 };

describe('the width of a text', () => {
  it('grows with its letters, its size and its weight', () => {
    expect(textWidth('mm', style)).toBeCloseTo(2 * textWidth('m', style));
    expect(textWidth('il', style)).toBeLessThan(textWidth('mw', style));
    expect(textWidth('a', { size: 20 })).toBeCloseTo(2 * textWidth('a', style));
    expect(textWidth('a', { size: 10, bold: true })).toBeGreaterThan(textWidth('a', style));
  });

  it('takes a character it does not know for a broad one', () => {
    expect(textWidth('郭', style)).toBe(10);
  });
});

describe('a wrapped text', () => {
  it('is broken between words, no line broader than it may be', () => {
    const lines = wrapText('State Commission for Radio Frequencies', 110, style);
    expect(lines.join(' ')).toBe('State Commission for Radio Frequencies');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(110);
  });

  it('cuts a word that is too broad', () => {
    const lines = wrapText('an incomprehensibility', 60, style);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe('anincomprehensibility');
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(60);
  });
});

describe('a clamped text', () => {
  it('is left alone where it fits', () => {
    expect(clampText('Sistema', 100, 1, style)).toBe('Sistema');
  });

  it('is cut between words, without the comma before the cut', () => {
    expect(clampText('Ministry, and more of it', 70, 1, style)).toBe('Ministry…');
  });
});
