let turns = 0;

/** How often the thread had a moment for other than its tasks, so far. */
export function turn(): number {
  setImmediate(() => turns++);
  return turns;
}
