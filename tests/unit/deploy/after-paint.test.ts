import { describe, expect, it } from 'vitest';
import { loadAfterPaint, loadedAfterPaint } from '../../../src/deploy/after-paint.ts';

describe('the script of the header', () => {
  const page = '<script>first()</script><script type="module" src="/a/_astro/Header.astro.1.js"></script><p>Text</p>';

  it('is asked for after the first frame, and known all the same', () => {
    const later = loadAfterPaint(page);
    expect(later).not.toContain('src=');
    expect(later).toContain('requestAnimationFrame(()=>setTimeout(()=>import("/a/_astro/Header.astro.1.js")))');
    expect(loadedAfterPaint(later)).toEqual(['/a/_astro/Header.astro.1.js']);
    expect(loadedAfterPaint(page)).toEqual([]);
  });

  it('is the only one that waits', () => {
    const others =
      '<script type="module">second()</script><script type="module" src="/_astro/search.astro.1.js"></script>';
    expect(loadAfterPaint(others)).toBe(others);
  });
});
