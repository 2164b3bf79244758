/**
 * Tells the page that shows this one in a frame how high it is, now and whenever that changes. Only a number leaves the
 * page, and nothing is listened to.
 */
if (window.parent !== window) {
  new ResizeObserver(() => {
    window.parent.postMessage(
      { type: 'figure-height', height: Math.ceil(document.body.getBoundingClientRect().height) },
      '*',
    );
  }).observe(document.body);
}
