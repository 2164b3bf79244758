import { describe, expect, it } from 'vitest';
import { loadLate, loadedLate } from '../../../src/deploy/late-script.ts';

describe('the script of the header', () => {
  const page = '<script>first()</script><script type="module" src="/a/_astro/Header.astro.1.js"></script><p>Text</p>';

  it('is asked for when all else has come, and known all the same', () => {
    const later = loadLate(page);
    expect(later).not.toContain('src=');
    expect(later).toContain('addEventListener("load",()=>setTimeout(()=>import("/a/_astro/Header.astro.1.js"),200))');
    expect(loadedLate(later)).toEqual(['/a/_astro/Header.astro.1.js']);
    expect(loadedLate(page)).toEqual([]);
  });

  it('is the only one that waits', () => {
    const others =
      '<script type="module">second()</script><script type="module" src="/_astro/search.astro.1.js"></script>';
    expect(loadLate(others)).toBe(others);
  });
});
