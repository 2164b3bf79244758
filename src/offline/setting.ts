/** Whether readers get the service worker: not where the site was built with `SERVICE_WORKER=off`. */
export const hasServiceWorker = process.env.SERVICE_WORKER !== 'off';
