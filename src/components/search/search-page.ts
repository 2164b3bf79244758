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
  panel.state = readState(location.search);
  // What a reader typed before this script came stands in the field.
  if (panel.typed === panel.state.query) void panel.show(panel.state);
  else panel.takeTyped();
  // Until the reader turns to the field nobody waits for the index: it comes when all else has.
  const idle = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
  const prepare = () => idle(() => panel.prepare());
  if (document.readyState === 'complete') prepare();
  else addEventListener('load', prepare, { once: true });
}
