import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import bundled from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sirv from 'sirv';

/** A Chrome or Chromium of this machine, if it has one. */
const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path && existsSync(path));

/**
 * Arguments of the bundled Chromium that fit a serverless host, not a test: one process for everything, no web security, and a
 * graphics processor played by the processor, which takes a fifth longer than drawing without one.
 */
const unwanted = [
  '--single-process',
  '--in-process-gpu',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

const ofPackages = (): Promise<string> => bundled.executablePath();

/** Unpacks the bundled Chromium before tests start side by side, each of which would unpack it over the others. */
export async function setup(): Promise<void> {
  if (!installed) await ofPackages();
}

/**
 * Starts the Chromium of this machine, or the one that comes with the project's packages (Linux x64).
 * @param added further arguments of the program
 */
export async function startBrowser(added: readonly string[] = []): Promise<Browser> {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    ...added,
  ];
  return installed
    ? chromium.launch({ executablePath: installed, args: ['--no-sandbox', ...quiet] })
    : chromium.launch({
        executablePath: await ofPackages(),
        args: [...bundled.args.filter((argument) => !unwanted.includes(argument)), ...quiet],
      });
}

/**
 * Serves a folder on a free port of this machine, below a base path: what a file holds now, uncompressed and not to be kept.
 */
export async function serve(folder: string, base = '/'): Promise<{ origin: string; close: () => Promise<void> }> {
  const files = sirv(folder, { dev: true });
  const prefix = base.replace(/\/$/, '');
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(`${prefix}/`)) {
      response.writeHead(404).end('Outside the base path.');
      return;
    }
    request.url = path.slice(prefix.length);
    files(request, response, () => {
      response.writeHead(404).end('Not found.');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A page that notes what goes wrong on it: console errors, and requests to other hosts. */
export interface WatchedPage {
  page: Page;
  errors: string[];
  outside: string[];
}

/** Opens a page that waits, where it is led to, until its scripts have come, which load once it stands. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) {
    const [goto, waitForURL] = [page.goto.bind(page), page.waitForURL.bind(page)];
    const scripts = () => page.waitForFunction(() => !document.querySelector(':not(:defined)'));
    page.goto = async (...args) => {
      const response = await goto(...args);
      await scripts();
      return response;
    };
    page.waitForURL = async (...args) => {
      await waitForURL(...args);
      await scripts();
    };
  }
  const watched: WatchedPage = { page, errors: [], outside: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) watched.outside.push(request.url());
  });
  return watched;
}

/** The environment a person runs a command in: without what the test runner sets, which Vite and Astro would heed. */
export function ownEnvironment(added: Record<string, string> = {}): Record<string, string> {
  const ofRunner = /^(?:VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL)$/;
  const own = Object.entries(process.env).filter(([name, value]) => value !== undefined && !ofRunner.test(name));
  return { ...(Object.fromEntries(own) as Record<string, string>), ...added };
}
