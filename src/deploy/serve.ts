import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headerRules, headersOf } from './headers.ts';

/**
 * Serves a built site on this machine as a host does: compressed as the build left it, with the headers of the site, and with
 * its page for what is not there.
 * @param folder the built site
 * @param base the base path it was built for
 * @param port 0 takes any that is free
 * @throws what the system says where the port cannot be had
 */
export async function serveSite(folder: string, base = '/', port = 0): Promise<{ origin: string; server: Server }> {
  const rules = headerRules(base);
  const missing = async (response: ServerResponse): Promise<void> => {
    response
      .writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
      .end(await readFile(join(folder, '404.html')).catch(() => 'Not found.'));
  };
  // What a build puts there meanwhile is served, too.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    onNoMatch: (_request, response) => void missing(response),
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    for (const [name, value] of Object.entries(headersOf(rules, path.replace(/[?#].*$/, ''))))
      response.setHeader(name, value);
    if (!path.startsWith(base)) {
      void missing(response);
      return;
    }
    request.url = `/${path.slice(base.length)}`;
    files(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}
