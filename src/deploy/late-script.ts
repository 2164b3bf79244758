/** The script of the header, which is on every page, named as a file. */
const ofHeader = /<script type="module" src="([^"]*\/Header\.astro[^"]*)"><\/script>/;

/** The address of a script that is loaded later, as it is written below. */
const later = /import\("([^"]+)"\)/g;

/**
 * Lets a page load the script of its header a moment after all else has come and is drawn: it lends keys and previews to
 * what is read and followed without them, and would take the line and the processor from the letters. What a page cannot
 * do without, such as the panel of the search page, stays as it is.
 */
export const loadLate = (html: string): string =>
  html.replace(
    ofHeader,
    (_tag, address: string) =>
      `<script type="module">addEventListener("load",()=>setTimeout(()=>import("${address}"),200))</script>`,
  );

/** The addresses of the scripts that a page loads then. */
export const loadedLate = (html: string): string[] => [...html.matchAll(later)].map(([, address = '']) => address);
