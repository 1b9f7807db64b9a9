/**
 * Keeps a copy of the whole site, so that it works without a network. A copy is complete or it is
 * not used; a newer one waits until the reader asks for it.
 */
import { savedPath } from './saved-path.ts';

interface SavedList {
  version: string;
  /** Revision of each file by its path below the scope; a page's path ends in a slash. */
  files: Record<string, string>;
}

/** The build writes the version ahead of this program, so that a new one is a new worker. */
const worker = self as unknown as ServiceWorkerGlobalScope & { siteVersion: string };
const scope = new URL(worker.registration.scope);
const cacheName = `replaybook ${scope.pathname}`;
const listPath = 'offline.json';
/** Requests at a time. */
const lanes = 6;

let known: Promise<SavedList | null> | null = null;

worker.addEventListener('install', (event) => event.waitUntil(save()));
worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => worker.clients.claim()));
});
worker.addEventListener('message', ({ data }) => {
  if (data === 'activate') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const isOurs = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  if (event.request.method === 'GET' && isOurs) {
    event.respondWith(answer(event.request, savedPath(url, scope)));
  }
});

/** Gets every file that an older copy does not have; rejects where one cannot be had. */
async function save(): Promise<void> {
  const cache = await caches.open(cacheName);
  const response = await get(listPath);
  const list: SavedList = await response.clone().json();
  if (list.version !== worker.siteVersion) throw new Error('The site is just being replaced.');
  const files = Object.entries(list.files).values();
  const lane = async (): Promise<void> => {
    for (const [path, revision] of files) {
      const key = keyOf(path, revision);
      if ((await cache.match(key)) === undefined) await cache.put(key, await get(path));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await cache.put(keyOf(listPath, worker.siteVersion), response);
}

async function get(path: string): Promise<Response> {
  const address = path.split('/').map(encodeURIComponent).join('/');
  const response = await fetch(new URL(address, scope), { cache: 'no-cache' });
  const isFound = response.ok || path === '404.html';
  if (!isFound) throw new Error(`${path} cannot be saved: ${response.status}`);
  // A response that was redirected must not answer a navigation.
  const { status, headers, body } = response;
  return response.redirected ? new Response(body, { status, headers }) : response;
}

async function dropOld(): Promise<void> {
  const list = await readList();
  if (list === null) return;
  const current = new Set(
    Object.entries(list.files).map(([path, revision]) => keyOf(path, revision)),
  );
  current.add(keyOf(listPath, list.version));
  const cache = await caches.open(cacheName);
  for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
}

async function answer(request: Request, path: string): Promise<Response> {
  const isPage = request.mode === 'navigate';
  const saved = (await find(path)) ?? (isPage ? await find(`${path}/`) : null);
  if (saved !== null) return saved;
  try {
    return await fetch(request);
  } catch (error) {
    const instead = isPage ? await find('404.html') : null;
    if (instead === null) throw error;
    return new Response(instead.body, { status: 404, headers: instead.headers });
  }
}

async function find(path: string): Promise<Response | null> {
  const revision = (await readList())?.files[path];
  if (revision === undefined) return null;
  const cache = await caches.open(cacheName);
  return (await cache.match(keyOf(path, revision))) ?? null;
}

function readList(): Promise<SavedList | null> {
  known ??= caches
    .match(keyOf(listPath, worker.siteVersion), { cacheName })
    .then((response) => response?.json() ?? null);
  return known;
}

/** An address that nothing else answers to. */
function keyOf(path: string, revision: string): string {
  const url = new URL(scope);
  url.searchParams.set('saved', path);
  url.searchParams.set('revision', revision);
  return url.href;
}
