import type { DerivedValue } from '../../../core/pattern/match-pattern.ts';
import { askForValues, offerValues, type Values } from './value-offer.ts';
import { ValueStore } from './value-store.ts';

let ofPage: ValueStore | null = null;

/** The values of this page, which the tab keeps until it closes. */
export function pageValues(): ValueStore {
  if (ofPage !== null) return ofPage;
  const path = location.pathname;
  const kept = read(path);
  const store = new ValueStore(kept, { keep: (values) => write(path, values) });
  store.learn(derivedOnPage());
  if (Object.keys(kept).length === 0) {
    const stop = askForValues(path, (name, value) => {
      if (store.get(name) === undefined) store.set(name, value);
    });
    // A reader who clears the values gets none from a tab that answers late.
    store.subscribe((name) => name === null && stop());
  }
  ofPage = store;
  return store;
}

function derivedOnPage(): DerivedValue[] {
  const places = document.querySelectorAll<HTMLElement>('main [data-derived]');
  return [...places].flatMap(({ dataset }): DerivedValue[] => {
    const { name, derived = '' } = dataset;
    // A command says how the values are made that lead to its own.
    return name === undefined ? JSON.parse(derived) : [{ name, ...JSON.parse(derived) }];
  });
}

/** Passes values to the page of a link when the user follows it, in any tab. */
export function handOver(link: HTMLAnchorElement, values: () => Values): void {
  const follow = (event: MouseEvent): void => {
    const path = link.pathname;
    const given = values();
    if (Object.keys(given).length === 0) return;
    if (event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      offerValues(path, given);
    } else write(path, { ...read(path), ...given });
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
}

function keyOf(path: string): string {
  return `replaybook-values ${path}`;
}

function read(path: string): Values {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(path)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([, value]) => typeof value === 'string'),
    );
  } catch {
    // Storage is off or damaged: the page starts without values.
    return {};
  }
}

function write(path: string, values: Values): void {
  try {
    if (Object.keys(values).length === 0) sessionStorage.removeItem(keyOf(path));
    else sessionStorage.setItem(keyOf(path), JSON.stringify(values));
  } catch {
    // Storage is off: the values last for this page.
  }
}
