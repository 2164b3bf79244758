import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { Answer, Task } from './aside.ts';

/*
 * The other side of `aside`. Two tasks are under way at once: while a library draws one outside of JavaScript, the next is
 * made ready.
 */
const atOnce = 2;
const tasks: Task[] = [];
let busy = 0;

parentPort?.on('message', (task: Task) => {
  tasks.push(task);
  void work();
});

async function work(): Promise<void> {
  if (busy === atOnce) return;
  busy++;
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    parentPort?.postMessage(await answerTo(task));
    // What libraries hold outside of JavaScript, megabytes for each picture, is freed only where the thread has a moment.
    await setImmediate();
  }
  busy--;
}

async function answerTo({ number, module, name, input }: Task): Promise<Answer> {
  try {
    const functions = (await import(module)) as Record<string, (input: unknown) => unknown>;
    const call = functions[name];
    if (!call) throw new Error(`${module} has no function "${name}".`);
    return { number, result: await call(input) };
  } catch (error) {
    return { number, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
