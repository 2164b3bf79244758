/** Where a reader stopped in a long read. */
export interface Place {
  /** The id of the heading whose section was being read, and the heading. */
  id: string;
  heading: string;
}

const key = 'reading-places';

/** The places kept on this device, by the path of the page; they never leave it. */
export function keptPlaces(): Record<string, Place> {
  try {
    return placesIn(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    // The store may be forbidden, or hold what is not ours.
    return {};
  }
}

/** What of a value are places, however it came into the store. */
export function placesIn(value: unknown): Record<string, Place> {
  const entries = Object.entries((value ?? {}) as Record<string, Partial<Place> | null>);
  const sound = entries.filter(([, place]) => typeof place?.id === 'string' && typeof place.heading === 'string');
  return Object.fromEntries(sound) as Record<string, Place>;
}

/** Keeps the place of a page, or forgets it where there is none. */
export function keepPlace(path: string, place: Place | undefined): void {
  const { [path]: former, ...others } = keptPlaces();
  if (place ?? former) store(place ? { ...others, [path]: place } : others);
}

function store(places: Record<string, Place>): void {
  try {
    if (Object.keys(places).length > 0) localStorage.setItem(key, JSON.stringify(places));
    else localStorage.removeItem(key);
  } catch {
    // Without a store nothing is kept.
  }
}

/** How much of a text lies above the middle of the window, from 0 to 1. */
export function shareRead(top: number, height: number, window: number): number {
  return height > 0 ? Math.min(1, Math.max(0, (window / 2 - top) / height)) : 0;
}

/** What is left of a text that takes some minutes, in words. */
export function timeLeft(minutes: number, share: number): string {
  const left = Math.ceil(minutes * (1 - share));
  if (left < 1) return 'Read to the end';
  return `About ${left} ${left === 1 ? 'minute' : 'minutes'} left`;
}

/** Whether so much of a text has been read that there is a place to come back to. */
export const isUnderWay = (share: number): boolean => share > 0.05 && share < 0.95;
