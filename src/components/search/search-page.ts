import { readState, writeState } from './address.ts';
import { SearchPanel } from './search-panel.ts';

/*
 * The search page: what it shows stands in its address, so that a search can be shared, and found again with back and
 * forward. A pause in typing changes the address in its place; a new thought is a new step.
 */
const panel = document.querySelector('search-panel');
if (panel instanceof SearchPanel) {
  let typing = false;
  panel.addEventListener('search-change', (event) => {
    const { done } = (event as CustomEvent<{ done: boolean }>).detail;
    const address = `${location.pathname}${writeState(panel.state)}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (typing) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    typing = !done;
  });
  addEventListener('popstate', () => {
    typing = false;
    void panel.show(readState(location.search));
  });
  const state = readState(location.search);
  void panel.show(state);
  if (!state.query) panel.focus();
}
