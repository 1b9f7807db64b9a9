import { statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { insideWithLinks } from './inside-root.ts';
import { FolderReader } from './regular-file.ts';

export interface ServedFolder {
  folder: string;
  /** The base of the addresses: `/`, or `/docs/`. */
  base: string;
  /** The address to listen on. */
  host: string;
}

/** The files that a static host tries for an address that is not a file. */
const pageNames = ['', '.html', '/index.html'];

/**
 * Answers like a static host, with the current files of a folder. Targets of links out of the
 * folder, pipes and devices do not exist for it.
 */
export function serveFolder({ folder, base, host }: ServedFolder): RequestListener {
  const files = sirv(folder, { dev: true, etag: true });
  const isInside = insideWithLinks(folder);
  const fileAt = (path: string): string | undefined =>
    pageNames
      .map((name) => path.replace(/\/$/, '') + name)
      .find((file) => isFile(join(folder, file)) && isInside(join(folder, file)));
  return (request, response) => {
    if (!isOwnName(request, host)) {
      response.writeHead(403).end('This server does not serve this host name.\n');
      return;
    }
    const path = pathBelow(base, request);
    const file = path === null ? undefined : fileAt(path);
    if (file === undefined) {
      sendMissing(folder, response);
      return;
    }
    request.url = `/${encodeURI(file)}`;
    files(request, response, () => sendMissing(folder, response));
  };
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Another site could point its own name to this machine, and read the pages (DNS rebinding). */
export function isOwnName({ headers }: IncomingMessage, host: string): boolean {
  const url = URL.parse(`http://${headers.host ?? ''}`);
  const name = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  return name === host || isIP(name) > 0 || /(?:^|\.)localhost$/.test(name);
}

/** Characters that no path of a site contains, or that systems interpret differently. */
const unserved = /[\0\\?#]|(?:^|\/)\.\.(?:\/|$)/;

/** The requested path below the base; null if it is invalid. */
export function pathBelow(base: string, { url = '' }: IncomingMessage): string | null {
  const [asked = ''] = url.split(/[?#]/);
  if (!asked.startsWith(base)) return null;
  try {
    const path = decodeURIComponent(asked.slice(base.length));
    return unserved.test(path) ? null : path;
  } catch {
    return null;
  }
}

function sendMissing(folder: string, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  try {
    response.end(new FolderReader(folder).read(join(folder, '404.html')));
  } catch {
    response.end('Not found.\n');
  }
}
