/**
 * Puts a button that copies behind the name of each style of a citation when it is first opened. What was done is said by the
 * `<line-link role="status">` of the page.
 */
function addButtons(citation: Element): void {
  for (const style of citation.querySelectorAll('dt:not(:has(button))')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void copy(style.nextElementSibling, button));
    style.append(button);
  }
}

async function copy(text: Element | null, button: HTMLButtonElement): Promise<void> {
  if (!text) return;
  const status = document.querySelector('line-link');
  let said = 'Copied';
  try {
    await navigator.clipboard.writeText(text.textContent.trim());
  } catch {
    // Without leave to copy, it is selected: the reader’s own keys do the rest.
    getSelection()?.selectAllChildren(text);
    said = 'Selected';
  }
  const say = (label: string, spoken: string): void => {
    button.textContent = label;
    if (status) status.textContent = spoken;
  };
  say(said, said);
  setTimeout(() => say('Copy', ''), 2000);
}

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof Element && target.matches('.cite-it')) addButtons(target);
  },
  { capture: true },
);
