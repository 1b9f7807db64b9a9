/**
 * Keeps a copy of the whole site, so that it works without a network. On a site without `offline`
 * it removes the copy and itself.
 */
import { SavedCopy } from './saved-copy.ts';
import { savedPath } from './saved-path.ts';
import { SiteServer } from './site-server.ts';

/** The build of a site with `offline` writes the version before this program. */
declare const self: ServiceWorkerGlobalScope & { siteVersion?: string };

const scope = new URL(self.registration.scope);
const copy = new SavedCopy(scope, self.siteVersion ?? '');

if (self.siteVersion === undefined) retire();
else serve();

function serve(): void {
  const server = new SiteServer(copy);
  self.addEventListener('install', (event) => {
    event.waitUntil(copy.save().then(() => self.skipWaiting()));
  });
  self.addEventListener('activate', (event) => {
    event.waitUntil(copy.dropOld().then(() => self.clients.claim()));
  });
  self.addEventListener('fetch', (event) => {
    const url = new URL(event.request.url);
    const isOurs = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
    if (event.request.method === 'GET' && isOurs) {
      event.respondWith(server.answer(event.request, savedPath(url, scope)));
    }
  });
}

function retire(): void {
  self.addEventListener('install', () => void self.skipWaiting());
  self.addEventListener('activate', (event) => {
    event.waitUntil(copy.remove().then(() => self.registration.unregister()));
  });
}
