// Not yet among the types of TypeScript.
const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };

/** Lets the browser take a key or draw a frame before work goes on. */
export const pause = (): Promise<void> => scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
