import { create } from './dom.ts';

let region: HTMLElement | null = null;
let timer = 0;
let hideTimer = 0;
/** Milliseconds for which words are shown, too. */
const shown = 4000;

/** Says something to those who do not see it happen. */
export function announce(text: string): void {
  say(text, false);
}

/** Says something to everybody, where nothing else on the page shows it. */
export function notify(text: string): void {
  say(text, true);
}

function say(text: string, isVisible: boolean): void {
  if (region === null) {
    region = create('div', { role: 'status' });
    document.body.append(region);
  }
  const target = region;
  target.className = isVisible ? 'toast' : 'visually-hidden';
  target.textContent = '';
  clearTimeout(timer);
  clearTimeout(hideTimer);
  // A region that has just been made or emptied is not listened to in the same breath.
  timer = window.setTimeout(() => {
    target.textContent = text;
  }, 60);
  if (!isVisible) return;
  hideTimer = window.setTimeout(() => {
    target.className = 'visually-hidden';
  }, shown);
}
