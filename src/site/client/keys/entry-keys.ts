import { ReplayCommand } from '../commands/replay-command.ts';
import { notify } from '../page/announce.ts';
import { t } from '../page/words.ts';

/** The commands that replay a failure, in a runbook and in a result. */
const REPLAYS = '[data-field="replay"] replay-command, .result > replay-command';

/** Moves the focus to the next entry (or result) of the page, or to the one before. */
export function moveToEntry(step: 1 | -1): void {
  const stops = [
    ...place().querySelectorAll<HTMLElement>(
      '.entry > .heading > :is(h1, h2, h3, h4, h5, h6), .prose tr[id], .result-title a',
    ),
  ];
  const next = step === 1 ? stops[currentStop(stops) + 1] : stops[before(stops)];
  if (next === undefined) {
    const end = step === 1 ? t('This is the last entry.') : t('This is the first entry.');
    notify(stops.length === 0 ? t('No entries on this page.') : end);
    return;
  }
  if (next.tabIndex < 0) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'start' });
}

/** The search over the page, while it is open; else the page. */
function place(): ParentNode {
  return document.querySelector('dialog[open]') ?? document;
}

/** Index of the stop that the reader is at or past: by the focus, else by what is in view. */
function currentStop(stops: readonly HTMLElement[]): number {
  const focus = document.activeElement;
  const hasFocus = focus !== null && focus !== document.body && isInMain(focus);
  return stops.findLastIndex((stop) => {
    if (!hasFocus) return stop.getBoundingClientRect().top < window.innerHeight * 0.3;
    return stop === focus || follows(focus, stop);
  });
}

/** From inside an entry, going back leads to its own heading first. */
function before(stops: readonly HTMLElement[]): number {
  const current = currentStop(stops);
  const focus = document.activeElement;
  const stop = stops[current];
  if (stop === undefined || stop === focus) return current - 1;
  const isPast = stop.getBoundingClientRect().top < 0;
  return isPast || (focus !== null && isInMain(focus)) ? current : current - 1;
}

function isInMain(element: Element): boolean {
  return element.closest('main, dialog') !== null && !element.matches('main, dialog');
}

function follows(element: Element, stop: HTMLElement): boolean {
  return (stop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Copies the command that has the focus, or the only one of the entry or page. */
export function copyNearest(): void {
  const focus = document.activeElement ?? document.body;
  const around =
    focus.closest('replay-command, tr[id], .entry, .result') ?? placeOfTarget() ?? place();
  const found = around instanceof ReplayCommand ? [around] : commandsIn(around, 'replay-command');
  const replays = commandsIn(around, REPLAYS);
  const [only] = found.length === 1 ? found : replays;
  const others = replays.length;
  if (only !== undefined && (found.length === 1 || others === 1)) {
    only.scrollIntoView({ block: 'nearest' });
    only.copy();
  } else if (found.length === 0) {
    notify(t('There is no command to copy here.'));
  } else {
    notify(
      t('There are {n} commands here. Move to one with Tab, or to an entry with j.', {
        n: found.length,
      }),
    );
  }
}

function placeOfTarget(): Element | null {
  if (place() !== document) return null;
  return document.querySelector(':target')?.closest('tr[id], .entry') ?? null;
}

function commandsIn(place: ParentNode, selector: string): ReplayCommand[] {
  return [...place.querySelectorAll(selector)].filter((one) => one instanceof ReplayCommand);
}
