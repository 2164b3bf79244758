/**
 * Whether a key that was pressed may do something on its own: not while something is written or a dialog stands open,
 * not together with Ctrl, Alt or Cmd, and not where the reader has turned such keys off.
 */
export function isShortcut(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) &&
    document.documentElement.dataset.keys !== 'off' &&
    !document.querySelector('dialog[open]') &&
    !(target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
  );
}
