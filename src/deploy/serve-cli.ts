import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basePath } from '../site/address.ts';
import { serveSite } from './serve.ts';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const base = basePath(process.env.BASE_PATH);
const port = Number(process.env.PORT ?? 4321);

/** What keeps it from being served, and what to do about it. */
const reasons: Record<string, string> = {
  EADDRINUSE: `Something else is on port ${port}: end it, or take another, with PORT=${port + 1} npm start.`,
  EACCES: `Port ${port} is not for everyone: take another, with PORT=4321 npm start.`,
  ERR_SOCKET_BAD_PORT: `PORT "${process.env.PORT ?? ''}" cannot be used: write a number, such as 4321.`,
};

try {
  if (!existsSync(folder)) throw new Error('There is no site in dist/: run npm run build before.');
  const { origin } = await serveSite(folder, base, port);
  console.log(`\nThe site is on ${origin}${base} until you press Ctrl-C.`);
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException;
  console.error(`\n${reasons[code] ?? message}`);
  process.exitCode = 1;
}
