import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { preview } from 'vite';
import { root } from './tree.ts';

export interface Served {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the production build with the headers of vite.config.ts on a free port. */
export async function serveBuild(): Promise<Served> {
  const outDir = process.env.DANGOL_DIST;
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { port: await findFreePort(), strictPort: true, open: false },
    ...(outDir ? { build: { outDir } } : {}),
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the preview server has no address');
  return { url, close: () => server.close() };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Serves a few made-up files, for checks of the tests' own instruments. */
export async function serveFiles(
  files: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = files[pathname];
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    answer.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

export interface FolderServer extends Served {
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** From now on the files of another folder. */
  move(folder: string): void;
}

/** Serves a folder as the plainest host does: no header of ours, below a path where one is given. */
export async function serveFolder(folder: string, below = '/'): Promise<FolderServer> {
  let current = folder;
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const path = pathname.startsWith(below) ? pathname.slice(below.length) || 'index.html' : null;
    const body = path === null ? Promise.reject(new Error('not below')) : readFile(join(current, path));
    body.then(
      (bytes) => {
        const type = types[extname(path ?? '')] ?? 'application/octet-stream';
        answer.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
      },
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    asked,
    move: (next) => (current = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
