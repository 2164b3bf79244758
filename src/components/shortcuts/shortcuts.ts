/** The keys that do something on their own, and what each does. */
export const shortcuts: readonly { key: string; does: string }[] = [
  { key: '/', does: 'Search' },
  { key: 'j', does: 'To the next heading' },
  { key: 'k', does: 'To the heading before' },
  { key: 'l', does: 'To the link of the next paragraph, fact or figure; Enter copies it' },
  { key: 'n', does: 'The next page in the order of reading' },
  { key: 'p', does: 'The page before it' },
  { key: 's', does: 'Skim a long read, or read it whole' },
  { key: 'h', does: 'The first page of the site' },
  { key: '?', does: 'These settings and keys' },
];

/** What is pressed on the page for a key: the first that is there. */
const pressed: Record<string, string> = {
  n: 'main a[rel=next]',
  p: 'main a[rel=prev]',
  s: 'skim-control input',
  h: '.brand',
};

/** Does what a key stands for; nothing where the page has nothing for it. */
export function press(key: string): void {
  if (key === 'j' || key === 'k') moveToHeading(key === 'j');
  else document.querySelector<HTMLElement>(pressed[key] ?? 'no-such-key')?.click();
}

/** Moves the focus to the heading after, or before, the one that stands at the head of the window. */
function moveToHeading(onward: boolean): void {
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)')].filter(
    (heading) => heading.getClientRects().length > 0 && !heading.matches('.visually-hidden'),
  );
  // A heading that was moved to stands a little below the edge of the window.
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  const top = (heading: HTMLElement): number => heading.getBoundingClientRect().top - edge;
  const target = onward
    ? headings.find((heading) => heading !== document.activeElement && top(heading) > 2)
    : headings.findLast((heading) => heading !== document.activeElement && top(heading) < -2);
  if (!target) return;
  target.tabIndex = -1;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
