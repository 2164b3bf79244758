import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What a thread is asked for, and what it answers. */
export interface Task {
  number: number;
  /** The address of a module, and which of its functions to call. */
  module: string;
  name: string;
  input: unknown;
}
export type Answer = { number: number; result: unknown } | { number: number; error: unknown };

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Threads beside the one that makes the pages: one for each core left, and two at most for the sake of memory. */
const most = Math.max(1, Math.min(2, availableParallelism() - 1));

const threads: { worker: Worker; waiting: Map<number, Waiting> }[] = [];
let asked = 0;

/**
 * Calls a function of a module in another thread, so that the pages are made meanwhile.
 * @param path the module, from the root of the project; TypeScript that Node runs as it is
 * @param name the function, as it is exported; what it takes and returns is plain data
 * @throws what the function throws
 */
export function aside<Result>(path: string, name: string, input: unknown): Promise<Result> {
  const thread = [...threads].sort((a, b) => a.waiting.size - b.waiting.size)[0];
  const { worker, waiting } =
    thread === undefined || (thread.waiting.size > 0 && threads.length < most) ? start() : thread;
  const task: Task = { number: asked++, module: pathToFileURL(join(process.cwd(), path)).href, name, input };
  return new Promise<unknown>((resolve, reject) => {
    waiting.set(task.number, { resolve, reject });
    worker.ref();
    worker.postMessage(task);
  }) as Promise<Result>;
}

function start(): (typeof threads)[number] {
  // The build moves this module, not the one that the thread runs.
  const worker = new Worker(join(process.cwd(), 'src/aside/worker.ts'));
  const thread = { worker, waiting: new Map<number, Waiting>() };
  threads.push(thread);
  const settle = (number: number, how: (one: Waiting) => void): void => {
    const one = thread.waiting.get(number);
    thread.waiting.delete(number);
    // A thread without work keeps no process alive.
    if (thread.waiting.size === 0) worker.unref();
    if (one) how(one);
  };
  worker.on('message', (answer: Answer) => {
    settle(answer.number, ({ resolve, reject }) => {
      if ('error' in answer) reject(answer.error);
      else resolve(answer.result);
    });
  });
  const end = (error: unknown): void => {
    if (threads.includes(thread)) threads.splice(threads.indexOf(thread), 1);
    for (const number of [...thread.waiting.keys()]) settle(number, ({ reject }) => reject(error));
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`A thread ended with ${code} before its work was done.`)));
  return thread;
}

/** Work that is begun before anyone waits for it: should it fail, whoever waits for it in the end is told. */
export function early<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}
