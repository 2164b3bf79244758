/** What a reader can set, and the values that are not the usual one; what is as usual is left out. */
export const choices = {
  size: ['small', 'large', 'larger'],
  theme: ['light', 'dark'],
  contrast: ['more'],
  /** Whether a key without Ctrl, Alt or Cmd does something. */
  keys: ['off'],
} as const;

export type Settings = { [Name in keyof typeof choices]?: (typeof choices)[Name][number] };

const key = 'reading-settings';

/** What of a value are settings, however it came into the store. */
export function settingsIn(value: unknown): Settings {
  const given = (value ?? {}) as Record<string, unknown>;
  const sound = Object.entries(choices).filter(([name, values]) =>
    (values as readonly unknown[]).includes(given[name]),
  );
  return Object.fromEntries(sound.map(([name]) => [name, given[name]]));
}

/** The settings that hold on this page. */
export const currentSettings = (): Settings => settingsIn(document.documentElement.dataset);

/**
 * Lets settings hold on this page, and keeps them on this device.
 * @returns whether they could be kept
 */
export function keepSettings(settings: Settings): boolean {
  dispatchEvent(new CustomEvent('settings', { detail: settings }));
  try {
    if (Object.keys(settings).length > 0) localStorage.setItem(key, JSON.stringify(settings));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Forgets the settings, and where the reader stopped in the long reads. */
export function forgetAll(): void {
  keepSettings({});
  try {
    localStorage.removeItem('reading-places');
  } catch {
    // Nothing was kept.
  }
}
