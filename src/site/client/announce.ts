import { create } from './dom.ts';

let region: HTMLElement | null = null;
let timer = 0;

/** Says something to those who do not see it happen. */
export function announce(text: string): void {
  if (region === null) {
    region = create('div', { class: 'visually-hidden', role: 'status' });
    document.body.append(region);
  }
  const target = region;
  target.textContent = '';
  clearTimeout(timer);
  // A region that has just been made or emptied is not listened to in the same breath.
  timer = window.setTimeout(() => {
    target.textContent = text;
  }, 60);
}
