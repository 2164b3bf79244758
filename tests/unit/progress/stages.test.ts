import { describe, expect, it } from 'vitest';
import quietLogger from '../../../src/progress/logger.ts';
import { makeStages } from '../../../src/progress/stages.ts';

/** Stages with a clock that is set by hand, in seconds. */
function withClock() {
  const said: string[] = [];
  const clock = { seconds: 0 };
  return {
    said,
    clock,
    stages: makeStages(
      (line) => said.push(line),
      () => clock.seconds * 1000,
    ),
  };
}

describe('the stages of a build', () => {
  it('are told in the end with their seconds, in the order in which they began, the short ones as one', async () => {
    const { stages, clock } = withClock();
    const take = (stage: string, seconds: number) => stages.time(stage, () => void (clock.seconds += seconds));
    await take('sources', 2);
    await take('a-z', 0.2);
    await take('cards', 1.5);
    await take('about', 0.1);
    await take('sources', 1);
    stages.add('code', 4000);
    clock.seconds += 4;
    expect(stages.summary()).toEqual([
      '   3.0 s  sources',
      '   1.5 s  cards',
      '   4.0 s  code',
      '   0.3 s  all else that was timed',
      '   8.8 s  in all',
    ]);
  });

  it('divide the time that parts of them share', async () => {
    const { stages, clock } = withClock();
    let written = (): void => undefined;
    const writing = stages.time('sources', () => new Promise<void>((resolve) => (written = resolve)));
    clock.seconds += 1;
    await stages.time('cards', () => void (clock.seconds += 2));
    written();
    await writing;
    expect(stages.summary().slice(0, 2)).toEqual(['   2.0 s  sources', '   1.0 s  cards']);
  });

  it('count a part that fails', async () => {
    const { stages, clock } = withClock();
    const failing = stages.time('cards', () => {
      clock.seconds += 2;
      throw new Error('No ink.');
    });
    await expect(failing).rejects.toThrow('No ink.');
    expect(stages.summary()[0]).toBe('   2.0 s  cards');
  });

  it('tell how far they are every five seconds, and what was counted in the end', async () => {
    const { stages, clock, said } = withClock();
    await stages.time('sources', () => {
      for (let page = 0; page < 90; page++) {
        clock.seconds += 0.125;
        stages.count('sources', 2400);
      }
    });
    expect(said).toEqual(['41 of 2,400 files, now sources', '81 of 2,400 files, now sources']);
    expect(stages.summary()[0]).toBe('  11.3 s  sources, 90');
  });
});

it('Astro’s line for each page is left out, and all else is told', () => {
  const told: string[] = [];
  const logger = quietLogger(undefined, { write: ({ message }) => void told.push(message) });
  const tell = (message: string, level: 'info' | 'warn' = 'info') =>
    logger.write({ level, label: null, message, newLine: true });
  tell('  ├─ /sources/a/index.html');
  tell(' (+12ms) ');
  tell('generating static routes');
  tell('  ├─ odd (+12ms)', 'warn');
  expect(told).toEqual(['generating static routes', '  ├─ odd (+12ms)']);
});
