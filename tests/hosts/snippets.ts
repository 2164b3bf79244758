import { readFile } from 'node:fs/promises';

/** The configuration that the README gives for a server, as it stands there. */
export async function snippet(language: 'nginx' | 'caddy' | 'apache'): Promise<string> {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1];
  if (!found) throw new Error(`The README has no configuration for ${language}.`);
  return found;
}

/** Puts another text in the place of each; all have to be there, so that a change of the README is seen here. */
export function filledIn(text: string, places: Readonly<Record<string, string>>): string {
  return Object.entries(places).reduce((filled, [place, value]) => {
    if (!filled.includes(place)) throw new Error(`The configuration in the README does not say "${place}".`);
    return filled.replaceAll(place, value);
  }, text);
}
