import { create } from './dom.ts';

let region: HTMLElement | null = null;
let timer = 0;
let hideTimer = 0;
/** Milliseconds for which the text is visible, too. */
const shown = 4000;

/** Announces a change to screen readers. */
export function announce(text: string): void {
  say(text, false);
}

/** Announces a change to everyone if nothing else on the page shows it. */
export function notify(text: string): void {
  say(text, true);
}

function say(text: string, isVisible: boolean): void {
  if (region === null) {
    region = create('div', { role: 'status' });
  }
  // What is outside of an open dialog is not read.
  const place = document.querySelector('dialog[open]') ?? document.body;
  if (region.parentElement !== place) place.append(region);
  const target = region;
  target.className = isVisible ? 'toast' : 'visually-hidden';
  target.textContent = '';
  clearTimeout(timer);
  clearTimeout(hideTimer);
  // Screen readers ignore a region that has just been created or emptied.
  timer = window.setTimeout(() => {
    target.textContent = text;
  }, 60);
  if (!isVisible) return;
  hideTimer = window.setTimeout(() => {
    target.className = 'visually-hidden';
  }, shown);
}
