// Not yet among the types of TypeScript.
const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };

/** Lets the browser take a key or draw a frame before work goes on. */
export const pause = (): Promise<void> => scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** Lets the browser draw what was changed before more is; where nothing is drawn, in a tab behind others, it does not wait. */
export const frame = (): Promise<void> =>
  document.hidden ? pause() : new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
