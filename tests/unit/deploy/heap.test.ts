import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const module = fileURLToPath(new URL('../../../src/deploy/heap.ts', import.meta.url));

/** How large the heap of a process becomes, in MB, that holds some of what it makes, and the rest for a while. */
async function heapOf(before: string): Promise<number> {
  const code = `${before}
    const { getHeapStatistics } = await import('node:v8');
    const held = [];
    for (let i = 0; i < 60000; i++) held.push({ i, all: Array.from({ length: 20 }, (_, j) => i * j + 0.5) });
    const passing = [];
    let most = 0;
    for (let i = 0; i < 2000000; i++) {
      passing[i % 40000] = { i, all: [i, i + 0.5, i + 2, 'q' + i] };
      if (i % 10000 === 0) most = Math.max(most, getHeapStatistics().total_heap_size);
    }
    console.log(held.length && most / 1024 ** 2);`;
  // As on a machine with 16 GB or more: with little memory, V8 collects sooner by itself.
  const roomy = '--max-old-space-size=4096';
  const { stdout } = await promisify(execFile)(process.execPath, [roomy, '--input-type=module', '-e', code]);
  return Number(stdout);
}

it('has garbage collected before the heap is much larger than what it holds', { timeout: 60_000 }, async () => {
  const small = await heapOf(`(await import(${JSON.stringify(module)})).keepHeapSmall();`);
  expect(small).toBeLessThan(0.75 * (await heapOf('')));
});
