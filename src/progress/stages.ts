/** Tells how long the stages of a build took, and how far the one under way is. */
export interface Stages {
  /** Runs a part of a stage; the parts of one name are summed up. Time that parts share is divided among them. */
  time<Result>(stage: string, run: () => Result | Promise<Result>): Promise<Result>;
  /** Adds to a stage what was timed otherwise. */
  add(stage: string, milliseconds: number): void;
  /** Says that one more piece of a stage is done. Where it goes on for long, the count is told. */
  count(stage: string, all: number): void;
  /** The stages in the order in which they began, and the whole as the last. */
  all(): Stage[];
  /** The same in words; the short ones as one. */
  summary(): string[];
}

/** What a stage took. */
export interface Stage {
  name: string;
  seconds: number;
  /** How many pieces were counted; 0 where none were. */
  done: number;
}

/** How often a long stage tells its count, in milliseconds. */
const pace = 5000;
/** Stages below this many seconds are told as one. */
const short = 0.5;

/**
 * @param say takes a line for whoever runs the build
 * @param now the time in milliseconds
 */
export function makeStages(say: (line: string) => void, now: () => number = () => performance.now()): Stages {
  const began = now();
  const stages = new Map<string, { milliseconds: number; done: number }>();
  let told: number | undefined;
  let settled = began;
  const running: { milliseconds: number }[] = [];
  /** Gives the time since the last part began or ended to those that ran meanwhile. */
  const settle = (): void => {
    const since = now() - settled;
    settled += since;
    for (const stage of running) stage.milliseconds += since / running.length;
  };
  const stageOf = (name: string) => {
    const stage = stages.get(name) ?? { milliseconds: 0, done: 0 };
    stages.set(name, stage);
    return stage;
  };
  return {
    async time(name, run) {
      const stage = stageOf(name);
      settle();
      running.push(stage);
      try {
        return await run();
      } finally {
        settle();
        running.splice(running.indexOf(stage), 1);
      }
    },
    add(name, milliseconds) {
      stageOf(name).milliseconds += milliseconds;
    },
    count(name, all) {
      const stage = stageOf(name);
      stage.done++;
      told ??= now();
      if (now() - told < pace) return;
      told = now();
      const done = [...stages.values()].reduce((sum, each) => sum + each.done, 0);
      say(`${inThousands(done)} of ${inThousands(all)} files, now ${name}`);
    },
    all: () => [
      ...[...stages].map(([name, { milliseconds, done }]) => ({ name, seconds: milliseconds / 1000, done })),
      { name: 'in all', seconds: (now() - began) / 1000, done: 0 },
    ],
    summary() {
      const all = this.all();
      const whole = all.pop();
      const long = all.filter(({ seconds }) => seconds >= short);
      const rest = all.filter(({ seconds }) => seconds < short).reduce((sum, { seconds }) => sum + seconds, 0);
      return [
        ...long.map(({ name, seconds, done }) => line(seconds, name, done)),
        ...(rest > 0 ? [line(rest, 'all else that was timed')] : []),
        ...(whole ? [line(whole.seconds, whole.name)] : []),
      ];
    },
  };
}

const line = (seconds: number, name: string, done = 0): string =>
  `${seconds.toFixed(1).padStart(6)} s  ${name}${done > 0 ? `, ${inThousands(done)}` : ''}`;

const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
