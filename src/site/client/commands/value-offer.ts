/** Values by the name of a placeholder. */
export type Values = Readonly<Record<string, string>>;

const name = 'replaybook-values';
/** Milliseconds in which a page in a new tab may ask, and the other one answer. */
const patience = 30_000;

/**
 * Offers values to a page that opens in another tab, which does not share the storage of this tab.
 * The values pass from page to page and are not stored.
 */
export function offerValues(path: string, values: Values): void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === path) channel.postMessage({ path, values });
  });
  setTimeout(() => channel.close(), patience);
}

/** Asks the tabs of this site for values of a page, until the function is called that it returns. */
export function askForValues(
  path: string,
  take: (name: string, value: string) => void,
): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('path' in data) || data.path !== path)
      return;
    channel.close();
    for (const [key, value] of Object.entries('values' in data ? (data.values ?? {}) : {})) {
      if (typeof value === 'string') take(key, value);
    }
  });
  channel.postMessage(path);
  const stop = (): void => channel.close();
  setTimeout(stop, patience);
  // A page with an open channel is loaded anew when the reader comes back to it.
  addEventListener('pagehide', stop, { once: true });
  return stop;
}
