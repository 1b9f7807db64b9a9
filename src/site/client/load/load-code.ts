import { notify } from '../page/announce.ts';
import { t } from '../page/words.ts';

const key = 'replaybook-reloaded';
/** Milliseconds in which a second reload would not help. */
const patience = 60_000;

/**
 * Loads a part of the program. After a deploy the parts of an older page are gone: it says so and
 * reloads the page, once. Rejects if the part cannot be loaded.
 */
export async function loadCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load();
  } catch (error) {
    // The page ends here, so nobody needs an answer.
    if (navigator.onLine && reloadOnce()) await new Promise(() => {});
    notify(
      navigator.onLine
        ? t('A part of the page could not be loaded. Reload the page.')
        : t('You are offline, and this part of the page is not saved.'),
    );
    throw error;
  }
}

/** Reloads a page that is older than the site, unless it just has; the tab keeps its search and values. */
export function reloadOnce(): boolean {
  if (!mayReload()) return false;
  notify(t('The site has changed. The page loads again.'));
  setTimeout(() => location.reload(), 400);
  return true;
}

function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < patience) return false;
    sessionStorage.setItem(key, String(Date.now()));
    return true;
  } catch {
    // Without storage it would reload for ever.
    return false;
  }
}
