import { notify } from '../page/announce.ts';
import { t } from '../page/words.ts';

const stored = 'replaybook-single-keys';

/** Whether keys without Ctrl or Cmd are on: people who use speech input may not want them. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'off');
  } catch {
    notify(t('This browser does not keep settings, so the keys stay on.'));
  }
}
