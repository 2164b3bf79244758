import type { APIRoute, GetStaticPaths } from 'astro';
import { bookFile } from '../site/book-file.ts';
import { book } from '../site/book.ts';

/** The whole site as one EPUB. */
export const getStaticPaths = (() => [{ params: { book: bookFile.replace(/\.epub$/, '') } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await book()), { headers: { 'Content-Type': 'application/epub+zip' } });
