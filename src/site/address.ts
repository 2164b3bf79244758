/** The base path of the site: begins and ends with a slash, however it was written. */
export function basePath(written: string | undefined): string {
  const inner = (written ?? '').trim().replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The address of a path below the root of the site. */
export function address(base: string, path: string): string {
  return `${base.endsWith('/') ? base : `${base}/`}${path.replace(/^\//, '')}`;
}
