const key = 'recent-searches';
const most = 6;

/** The searches made on this device, the last one first; they never leave it. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    // The store may be forbidden, or hold what is not ours.
    return [];
  }
}

export function rememberSearch(query: string): void {
  const others = recentSearches().filter((other) => other.toLowerCase() !== query.toLowerCase());
  keep([query, ...others].slice(0, most));
}

export const forgetSearches = (): void => keep([]);

function keep(queries: string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(key, JSON.stringify(queries));
    else localStorage.removeItem(key);
  } catch {
    // Without a store nothing is remembered.
  }
}
