/** Values by the name of a placeholder. */
export type Values = Readonly<Record<string, string>>;

const name = 'replaybook-values';
/** Milliseconds within which a page that is opened in another tab may ask. */
const patience = 30_000;

/**
 * Keeps values for a page that is being opened in another tab, which does not share this tab's
 * storage. They pass from page to page and are stored nowhere on the way.
 */
export function offerValues(path: string, values: Values): void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === path) channel.postMessage({ path, values });
  });
  setTimeout(() => channel.close(), patience);
}

/** Asks the tabs of this site whether one of them keeps values for a page. */
export function askForValues(path: string, take: (name: string, value: string) => void): void {
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
  setTimeout(() => channel.close(), 2000);
}
