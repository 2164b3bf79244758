import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/fonts/fonts.ts';
import { readMetrics } from '../../../src/fonts/metrics.ts';

describe.each(Object.entries(fontFiles))('the %s', (_family, files) => {
  const metrics = readMetrics(files[400]);

  it('has letters for English, Russian and the names of Europe', () => {
    for (const text of ['“5G” – it’s 20 Gbit/s…', 'Го Пин, Ёжъ', 'Ren Zhèngfēi, Čerņiševs, Łódź']) {
      expect(metrics.drawable(text)).toBe(text);
    }
  });

  it('leaves out what it has no letters for, with the brackets and spaces around it', () => {
    expect(metrics.drawable('Huawei (华为) of Shenzhen')).toBe('Huawei of Shenzhen');
    expect(metrics.drawable('郭平 Guo Ping 郭平, chairman')).toBe('Guo Ping, chairman');
    expect(metrics.drawable('郭平')).toBe('');
  });

  it('measures a text by its letters', () => {
    expect(metrics.widthOf('')).toBe(0);
    expect(metrics.widthOf('WW')).toBeCloseTo(2 * metrics.widthOf('W'));
    expect(metrics.widthOf('i')).toBeLessThan(metrics.widthOf('W'));
  });
});
