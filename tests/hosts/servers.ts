import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { serveSite } from '../../src/deploy/serve.ts';
import { filledIn, snippet } from './snippets.ts';

/** A host that serves a folder. */
export interface Host {
  name: string;
  /** Undefined where it is not installed. */
  start: ((folder: string, base: string) => Promise<Running>) | undefined;
  /** Sends the headers of this site. */
  headers: boolean;
  /** Lets every site read everything, whatever the headers say. */
  open?: boolean;
  /** Leads old addresses on by itself; others show the page that does. */
  redirects: boolean;
  /** Shows the page for what is not there, at the root or below a path. */
  notFound: (base: string) => boolean;
  /** How it sends texts to who takes both kinds; undefined where it leaves that to the host in front. */
  encoding: 'br' | 'gzip' | undefined;
}

export interface Running {
  origin: string;
  stop: () => Promise<void>;
}

const packages = fileURLToPath(new URL('node_modules/.bin/', import.meta.url));
const installed = (program: string): boolean => spawnSync('which', [program]).status === 0;
const always = (): boolean => true;

export const hosts: readonly Host[] = [
  {
    name: 'npm start',
    start: async (folder, base) => {
      const { origin, server } = await serveSite(join(folder, base), base);
      return { origin, stop: () => new Promise((resolve) => server.close(() => resolve())) };
    },
    headers: true,
    redirects: false,
    notFound: always,
    encoding: 'br',
  },
  {
    name: 'nginx',
    start: installed('nginx') ? startNginx : undefined,
    headers: true,
    redirects: false,
    notFound: always,
    encoding: 'gzip',
  },
  {
    name: 'Caddy',
    start: installed('caddy') ? startCaddy : undefined,
    headers: true,
    redirects: false,
    notFound: always,
    encoding: 'br',
  },
  {
    name: 'Apache',
    start: installed('apache2') ? startApache : undefined,
    headers: true,
    redirects: false,
    notFound: always,
    encoding: 'br',
  },
  {
    name: 'Cloudflare Pages (wrangler)',
    start: existsSync(`${packages}wrangler`) ? startWrangler : undefined,
    headers: true,
    open: true,
    redirects: true,
    notFound: always,
    encoding: undefined,
  },
  {
    name: 'GitHub Pages (imitated)',
    start: (folder) => listen(likeGitHubPages(folder)),
    headers: false,
    redirects: false,
    notFound: always,
    encoding: 'gzip',
  },
  {
    name: 'serve',
    start: existsSync(`${packages}serve`) ? startServe : undefined,
    headers: false,
    redirects: false,
    // It looks for 404.html at the root alone.
    notFound: (base) => base === '/',
    encoding: 'br',
  },
  {
    name: 'sirv',
    start: (folder) => listen(sirv(folder, { brotli: true, gzip: true, etag: true, dotfiles: false })),
    headers: false,
    redirects: false,
    // A part of another server, which has to say so itself.
    notFound: () => false,
    encoding: 'br',
  },
];

async function startNginx(folder: string, base: string): Promise<Running> {
  const server = filledIn(await snippet('nginx'), {
    'listen 80;': 'listen 127.0.0.1:PORT;',
    'root /srv/www;': `root ${folder};`,
    ' /404.html;': ` ${base}404.html;`,
  });
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path FOLDER/${name};`);
  return program(
    `pid FOLDER/pid; error_log stderr; events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${own.join(' ')}
${server}}`,
    (file, at) => [
      'nginx',
      '-p',
      at,
      '-c',
      file,
      '-e',
      'stderr',
      '-g',
      `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''}`,
    ],
  );
}

async function startCaddy(folder: string, base: string): Promise<Running> {
  const site = filledIn(await snippet('caddy'), {
    'example.org {': 'http://127.0.0.1:PORT {',
    'root * /srv/www': `root * ${folder}`,
    ' /404.html': ` ${base}404.html`,
  });
  return program(`{\n\tadmin off\n}\n${site}`, (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file]);
}

async function startApache(folder: string, base: string): Promise<Running> {
  const site = filledIn(await snippet('apache'), {
    '*:80': '127.0.0.1:PORT',
    '/srv/www': folder,
    ' /404.html': ` ${base}404.html`,
  });
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite'];
  return program(
    `ServerRoot FOLDER
PidFile FOLDER/pid
Listen 127.0.0.1:PORT
ServerName localhost
ErrorLog FOLDER/log
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
# What Debian sets for all sites, and the lines of the README have to undo.
TypesConfig /etc/mime.types
AddType application/x-gzip .gz
AddLanguage br .br
${site}`,
    (file) => ['apache2', '-X', '-f', file],
  );
}

async function startWrangler(folder: string): Promise<Running> {
  return program('', (_file, at) => [
    `${packages}wrangler`,
    ...['pages', 'dev', folder, '--ip', '127.0.0.1', '--port', 'PORT', '--inspector-port', '0'],
    ...['--compatibility-date', '2026-01-01', '--persist-to', at, '--log-level', 'error'],
  ]);
}

async function startServe(folder: string): Promise<Running> {
  return program('', () => [
    `${packages}serve`,
    ...['--listen', 'tcp://127.0.0.1:PORT', '--no-request-logging', '--no-clipboard', folder],
  ]);
}

/** Starts a program on a free port with a configuration, in which FOLDER and PORT stand for its own. */
async function program(configuration: string, command: (file: string, folder: string) => string[]): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'host-'));
  const free = await listen((_request, response) => response.end());
  await free.stop();
  const port = new URL(free.origin).port;
  const fill = (text: string): string => text.replaceAll('FOLDER', folder).replaceAll('PORT', port);
  const file = join(folder, 'configuration');
  await writeFile(file, fill(configuration));
  const [name = '', ...args] = command(file, folder).map(fill);
  const child = spawn(name, args, {
    cwd: folder,
    env: { ...process.env, HOME: folder, WRANGLER_SEND_METRICS: 'false', CI: 'true', NODE_ENV: 'production' },
    // A group of its own, which ends with all that it starts.
    detached: true,
  });
  let printed = '';
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null)
      throw new Error(
        `${name} did not start: ${printed}${await readFile(join(folder, 'log'), 'utf8').catch(() => '')}`,
      );
    if (await fetch(origin).then(always, () => false)) return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${name} does not answer: ${printed}`);
}

async function listen(answer: RequestListener): Promise<Running> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * The rules of GitHub Pages: a folder without a slash leads to the one with it, what is not there gets the nearest
 * `404.html`, texts are sent small, everything may be kept for ten minutes, and nothing can be configured.
 */
function likeGitHubPages(folder: string): RequestListener {
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'application/javascript; charset=utf-8',
  };
  const kind = async (path: string): Promise<'file' | 'folder' | undefined> =>
    stat(join(folder, path)).then(
      (found) => (found.isDirectory() ? 'folder' : 'file'),
      () => undefined,
    );
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    if (!path.endsWith('/') && (await kind(path)) === 'folder') {
      response.writeHead(301, { Location: `${pathname}/` }).end();
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const found = (await kind(file)) === 'file';
    const nearest = [...path.split('/').keys()].map(
      (count) =>
        `${path
          .split('/')
          .slice(0, -1 - count)
          .join('/')}/404.html`,
    );
    const shown = found
      ? file
      : (await Promise.all(nearest.map(async (name) => ((await kind(name)) ? name : '')))).find(Boolean);
    const content = shown ? await readFile(join(folder, shown)) : Buffer.from('Not found');
    const small =
      /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && /\.(?:html|js|json|csv|svg|xml)$/.test(shown ?? '');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(shown ?? '')] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=600',
      ...(small && { 'Content-Encoding': 'gzip' }),
    });
    response.end(small ? gzipSync(content) : content);
  };
}
