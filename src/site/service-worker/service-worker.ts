/**
 * Keeps a copy of the whole site, so that it works without a network. On a site that has no copy (any
 * more) it removes what it kept, and itself.
 */
import { SavedCopy } from './saved-copy.ts';
import { savedPath } from './saved-path.ts';
import { SiteServer } from './site-server.ts';

/** The build of a site with a copy writes the version ahead of this program. */
const worker = self as unknown as ServiceWorkerGlobalScope & { siteVersion?: string };
const scope = new URL(worker.registration.scope);
const copy = new SavedCopy(scope, worker.siteVersion ?? '');

if (worker.siteVersion === undefined) retire();
else serve();

function serve(): void {
  const server = new SiteServer(copy);
  worker.addEventListener('install', (event) => {
    event.waitUntil(copy.save().then(() => worker.skipWaiting()));
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(copy.dropOld().then(() => worker.clients.claim()));
  });
  worker.addEventListener('fetch', (event) => {
    const url = new URL(event.request.url);
    const isOurs = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
    if (event.request.method === 'GET' && isOurs) {
      event.respondWith(server.answer(event.request, savedPath(url, scope)));
    }
  });
}

function retire(): void {
  worker.addEventListener('install', () => void worker.skipWaiting());
  worker.addEventListener('activate', (event) => {
    event.waitUntil(copy.remove().then(() => worker.registration.unregister()));
  });
}
