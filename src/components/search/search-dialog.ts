import { element } from './element.ts';
import { SearchPanel } from './search-panel.ts';
import style from './search-panel.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Makes the dialog that holds the search; it closes with its button, with Esc and with a click beside it. */
export function searchDialog(root: string): { open(): void } {
  const panel = new SearchPanel();
  panel.dataset.root = root;
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('button', { type: 'button', class: 'search-close search-button', onclick: () => dialog.close() }, 'Close'),
    panel,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return {
    open: () => {
      if (dialog.open) return;
      dialog.showModal();
      panel.focus();
      void panel.show(panel.state);
    },
  };
}
