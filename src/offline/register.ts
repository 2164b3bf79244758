// Once the page stands: the service worker never takes the line from it. Browsers without one, and addresses that are
// neither HTTPS nor this machine, do without.
addEventListener('load', () => {
  if (import.meta.env.PROD)
    navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined);
});
