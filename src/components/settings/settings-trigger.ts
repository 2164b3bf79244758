import { isShortcut } from '../shortcuts/is-shortcut.ts';

/**
 * `<settings-trigger>` around a button: opens the settings, and listens for the keys that do something. Dialog and keys
 * load when they are first asked for.
 */
class SettingsTrigger extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      void import('./settings-dialog.ts').then(({ openSettings }) => openSettings());
    });
    document.addEventListener('keydown', (event) => {
      if (!/^[?hjknps]$/.test(event.key) || !isShortcut(event)) return;
      if (event.key === '?') void import('./settings-dialog.ts').then(({ openSettings }) => openSettings('keys'));
      else void import('../shortcuts/shortcuts.ts').then(({ press }) => press(event.key));
    });
  }
}

customElements.define('settings-trigger', SettingsTrigger);
