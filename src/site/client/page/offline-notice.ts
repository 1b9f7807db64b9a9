import { t } from './words.ts';

/** Milliseconds after which an open page checks for a newer version. */
const often = 600_000;

/**
 * Registers the service worker that keeps a copy of the site, and tells readers when a page comes
 * from that copy or is outdated.
 */
class OfflineNotice extends HTMLElement {
  #isOld = false;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    const base = this.dataset['base'] ?? '/';
    const options = { scope: base, updateViaCache: 'none' as const };
    navigator.serviceWorker
      .register(`${base}service-worker.js`, options)
      .then((registration) => this.#watch(registration))
      .catch(() => undefined);
    window.addEventListener('offline', () => this.#tell());
    window.addEventListener('online', () => this.#tell());
    this.#tell();
    if (this.dataset['saved'] === 'none') sayNotSaved();
  }

  /** The page belongs to the version that it finds when it opens. */
  #watch(registration: ServiceWorkerRegistration): void {
    let isLater = false;
    registration.addEventListener('updatefound', () => {
      this.#isOld ||= isLater;
      this.#tell();
    });
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      isLater = true;
      registration.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', look);
    setInterval(look, often);
  }

  #tell(): void {
    const isSaved = this.dataset['saved'] !== undefined;
    if (navigator.onLine) {
      if (isSaved)
        this.#show(
          t(
            'The site did not answer: this is the copy that was saved on the last visit. It may be out of date.',
          ),
          true,
        );
      else if (this.#isOld) {
        this.#show(t('These runbooks have changed since you opened this page.'), true);
      } else this.replaceChildren();
    } else if (isSaved) {
      this.#show(
        t('No network: this is the copy that was saved on the last visit. It may be out of date.'),
        false,
      );
    } else if (navigator.serviceWorker.controller !== null) {
      this.#show(
        t('No network: other pages come from the copy that was saved on the last visit.'),
        false,
      );
    }
  }

  #show(text: string, canReload: boolean): void {
    const words = document.createElement('p');
    words.textContent = text;
    this.replaceChildren(words);
    if (!canReload) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'text-button';
    button.textContent = t('Reload');
    button.addEventListener('click', () => location.reload());
    this.append(button);
  }
}

/** Without a network, it is unknown whether the page exists. */
function sayNotSaved(): void {
  const heading = document.querySelector<HTMLElement>('h1');
  const words = heading?.dataset['notSaved'];
  if (heading && words !== undefined) heading.textContent = words;
}

customElements.define('offline-notice', OfflineNotice);
