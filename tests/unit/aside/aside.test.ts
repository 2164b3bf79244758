import { describe, expect, it } from 'vitest';
import { aside, early } from '../../../src/aside/aside.ts';

describe('work in another thread', () => {
  it('gives what the function gives, each caller its own', async () => {
    const names = ['MTS ', 'Huawei', ' Guo Ping'];
    const normal = await Promise.all(names.map((name) => aside<string>('src/graph/graph.ts', 'normalise', name)));
    expect(normal).toEqual(['mts', 'huawei', 'guo ping']);
  });

  it('fails where the function does, and goes on with the next', async () => {
    await expect(aside('src/figures/png.ts', 'toPng', 'no picture')).rejects.toThrow();
    await expect(aside('src/graph/graph.ts', 'none', '')).rejects.toThrow('has no function "none"');
    await expect(aside('src/graph/none.ts', 'normalise', '')).rejects.toThrow('none.ts');
    expect(await aside('src/graph/graph.ts', 'normalise', 'A')).toBe('a');
  });

  it('leaves the thread a moment between two tasks', async () => {
    const turn = (): Promise<number> => aside<number>('tests/unit/aside/turns.ts', 'turn', undefined);
    const before = await turn();
    const turns = await Promise.all(Array.from({ length: 20 }, turn));
    expect((turns.at(-1) ?? 0) - before).toBeGreaterThanOrEqual(9);
  });

  it('that is begun early tells of its failure only who waits for it', async () => {
    const failing = early(Promise.reject(new Error('No ink.')));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await expect(failing).rejects.toThrow('No ink.');
  });
});
