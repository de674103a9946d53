// A host of its own for a journey: it can be given another build, and be taken away.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The release build. */
export const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist');

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export interface Host {
  /** Where the app is, with a slash at the end. */
  url: string;
  /** The names that were asked for; the page's is empty. */
  asked: string[];
  /** Hands out the build in this folder from now on. */
  deploy(folder: string): void;
  /** Is not there any more. */
  stop(): Promise<void>;
}

/** Serves the release build below a path. */
export async function host(below = '/'): Promise<Host> {
  let folder = dist;
  const headers = await readFile(path.join(dist, '_headers'), 'utf8');
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? '';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host');
    const name = pathname.startsWith(below) ? pathname.slice(below.length) : pathname;
    asked.push(name);
    const file = name === '' ? 'index.html' : name;
    readFile(path.join(folder, file)).then(
      (content) => {
        const keep = /-[0-9a-f]{16}\./.test(name) ? 'max-age=31536000, immutable' : 'no-cache';
        const type = TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream';
        response.setHeader('Content-Type', type).setHeader('Cache-Control', keep);
        if (file === 'index.html') response.setHeader('Content-Security-Policy', policy);
        response.writeHead(200).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    asked,
    deploy: (other) => {
      folder = other;
    },
    stop: () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}
