/**
 * Has a service worker keep a copy of the site, and says when there is a newer one. The page goes on
 * with the copy it has until the reader asks for the other.
 */
class OfflineNotice extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    const base = this.dataset['base'] ?? '/';
    const { serviceWorker } = navigator;
    const started = serviceWorker.register(`${base}service-worker.js`, {
      scope: base,
      updateViaCache: 'none',
    });
    started.then((registration) => this.#watch(registration)).catch(() => undefined);
    let hadWorker = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      // The first worker takes over a page that came from the same build.
      if (hadWorker) location.reload();
      hadWorker = true;
    });
    window.addEventListener('offline', () => this.#sayOffline());
    window.addEventListener('online', () => this.#sayOffline());
    this.#sayOffline();
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const look = (): void => {
      if (registration.waiting && navigator.serviceWorker.controller) {
        this.#offer(registration.waiting);
      }
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
    });
  }

  #offer(worker: ServiceWorker): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'text-button';
    button.textContent = 'Reload';
    button.addEventListener('click', () => worker.postMessage('activate'));
    this.#show('These runbooks have changed since this copy was saved.', button);
  }

  #sayOffline(): void {
    if (this.querySelector('button') !== null) return;
    const saved = navigator.serviceWorker.controller !== null;
    if (navigator.onLine || !saved) this.replaceChildren();
    else this.#show('No network: this is the copy that was saved on the last visit.');
  }

  #show(text: string, ...actions: HTMLElement[]): void {
    const words = document.createElement('p');
    words.textContent = text;
    this.replaceChildren(words, ...actions);
  }
}

customElements.define('offline-notice', OfflineNotice);
