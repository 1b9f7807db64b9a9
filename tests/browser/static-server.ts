import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface StaticServer {
  /** Without a trailing slash. */
  origin: string;
  /** While held, it accepts requests and answers them when released. */
  hold(on: boolean): void;
  close(): Promise<void>;
}

/** Serves folders as a plain static host would, each below its base (`/`, `/docs/`), on a free port. */
export async function serveFolders(
  folders: Readonly<Record<string, string>>,
): Promise<StaticServer> {
  const bases = Object.keys(folders).sort((a, b) => b.length - a.length);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const base = bases.find((candidate) => path.startsWith(candidate));
    const folder = base === undefined ? undefined : folders[base];
    if (base === undefined || folder === undefined) {
      response.writeHead(404).end();
      return;
    }
    const found = readAt(join(folder, normalize(`/${path.slice(base.length)}`)));
    const served = found ?? readAt(join(folder, '404.html'));
    if (served === null) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(served.file)] ?? 'application/octet-stream';
    const isText = /^(?:text|application\/json)/.test(type);
    const isGzip = isText && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const encoding = isGzip ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(found === null ? 404 : 200, { 'content-type': type, ...encoding });
    response.end(isGzip ? gzipSync(served.content) : served.content);
  };
  let waiting: (() => void)[] | null = null;
  const server = createServer((request, response) => {
    if (waiting === null) answer(request, response);
    else waiting.push(() => answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hold = (on: boolean): void => {
    for (const answerNow of waiting ?? []) answerNow();
    waiting = on ? [] : null;
  };
  return { origin: `http://127.0.0.1:${port}`, hold, close: () => closeServer(server) };
}

/** Reads the file or the folder's page at once: a test removes the files while it deploys. */
function readAt(path: string): { file: string; content: Buffer } | null {
  for (const file of [path, join(path, 'index.html')]) {
    try {
      if (statSync(file).isFile()) return { file, content: readFileSync(file) };
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return null;
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR)$/.test(String(error.code))
  );
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
