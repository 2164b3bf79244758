import { element } from '../search/element.ts';
import { shortcuts } from '../shortcuts/shortcuts.ts';
import style from './settings-dialog.css?inline';
import { currentSettings, forgetAll, keepSettings, settingsIn } from './settings.ts';

const sizes = { small: 'Small', '': 'Usual', large: 'Large', larger: 'Larger' };
const themes = { '': 'As the system', light: 'Light', dark: 'Dark' };

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the settings of this device in a dialog, made when it is first asked for; it closes with its button, with Esc and
 * with a click beside it.
 * @param at where the focus begins: at the keys, or else at the first setting
 */
export function openSettings(at?: 'keys'): void {
  dialog ??= settingsDialog();
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>(at === 'keys' ? '#settings-keys' : 'input:checked')?.focus();
}

function settingsDialog(): HTMLDialogElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);

  const status = element('p', { class: 'label', role: 'status' }, 'Kept on this device, and nowhere else.');
  const form = element(
    'form',
    {},
    choice('Text size', 'size', sizes),
    choice('Theme', 'theme', themes),
    tick('contrast', 'more', 'More contrast'),
    element('h2', { id: 'settings-keys', tabindex: '-1' }, 'Keys'),
    element(
      'dl',
      {},
      ...shortcuts.flatMap(({ key, does }) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)]),
    ),
    tick('keys', 'off', 'Turn these keys off'),
  );
  const show = (): void => {
    const settings = currentSettings();
    for (const input of form.querySelectorAll('input')) {
      const value = settings[input.name as keyof typeof settings] ?? '';
      input.checked = input.value === value;
    }
  };
  const keep = (): void => {
    if (!keepSettings(settingsIn(Object.fromEntries(new FormData(form))))) {
      status.textContent = 'This browser keeps nothing for the site: the settings hold on this page alone.';
    }
  };
  const forget = (): void => {
    forgetAll();
    show();
    status.textContent = 'Forgotten: the settings, and where you stopped reading.';
  };
  form.addEventListener('change', keep);
  show();

  const made = element(
    'dialog',
    { class: 'settings', 'aria-labelledby': 'settings-title' },
    element('button', { type: 'button', class: 'settings-close', onclick: () => made.close() }, 'Close'),
    element('h2', { id: 'settings-title' }, 'Reading'),
    form,
    status,
    element('button', { type: 'button', onclick: forget }, 'Forget all this'),
  );
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}

function choice(title: string, name: string, values: Record<string, string>): HTMLElement {
  const options = Object.entries(values).map(([value, label]) =>
    element('label', {}, element('input', { type: 'radio', name, value }), label),
  );
  return element('fieldset', { 'data-setting': name }, element('legend', {}, title), ...options);
}

function tick(name: string, value: string, label: string): HTMLElement {
  return element('label', {}, element('input', { type: 'checkbox', name, value }), label);
}
