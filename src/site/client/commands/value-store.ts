import type { DerivedValue } from '../../../core/pattern/match-pattern.ts';
import { askForValues, offerValues, type Values } from './value-offer.ts';

export type { Values };

type Derive = (text: string, how: DerivedValue) => string;

let derive: Derive | null = null;

/** Sets the function that makes values of others, which comes with the code that fills commands. */
export function deriveWith(how: Derive): void {
  derive = how;
}

/**
 * The values of placeholders, typed or captured; the commands that share it follow every change.
 */
export class ValueStore {
  readonly #values: Map<string, string>;
  readonly #derived = new Map<string, DerivedValue>();
  readonly #listeners = new Set<(name: string | null) => void>();
  readonly #keep: ((values: Values) => void) | null;

  /** `keep` receives every change. */
  constructor(values: Values = {}, keep: ((values: Values) => void) | null = null) {
    this.#values = new Map(Object.entries(values));
    this.#keep = keep;
  }

  /** Learns which values are made of others, where nobody gives them. */
  learn(derived: readonly DerivedValue[]): void {
    for (const value of derived) this.#derived.set(value.name, value);
  }

  get(name: string): string | undefined {
    const own = this.#values.get(name);
    const how = this.#howOf(name);
    if (how === undefined) return own;
    const from = this.get(how.from);
    return from === undefined || from === '' || derive === null ? own : derive(from, how);
  }

  /** Whether it has a value, or can make one. */
  has(name: string): boolean {
    const how = this.#howOf(name);
    return this.#values.has(name) || (how !== undefined && this.has(how.from));
  }

  /** Whether one of the names is a value, or is made of it. */
  dependsOn(names: Iterable<string>, value: string): boolean {
    for (const name of names) {
      const how = this.#howOf(name);
      if (name === value || (how !== undefined && this.dependsOn([how.from], value))) return true;
    }
    return false;
  }

  /** How to make a value that nobody has given. */
  #howOf(name: string): DerivedValue | undefined {
    return this.#values.get(name) ? undefined : this.#derived.get(name);
  }

  /** The values of some names, as far as it has them. */
  known(names: readonly string[]): Values {
    return Object.fromEntries(
      names.flatMap((name) => {
        const value = this.get(name)?.trim();
        return value ? [[name, value]] : [];
      }),
    );
  }

  /** Without those that are made of others. */
  all(): Values {
    return Object.fromEntries(this.#values);
  }

  set(name: string, value: string): void {
    this.#values.set(name, value);
    this.#changed(name);
  }

  clear(): void {
    this.replace({});
  }

  /** Sets all values anew. */
  replace(values: Values): void {
    this.#values.clear();
    for (const [name, value] of Object.entries(values)) this.#values.set(name, value);
    this.#changed(null);
  }

  /** The listener receives the changed name; null if all have changed. */
  subscribe(listener: (name: string | null) => void): void {
    this.#listeners.add(listener);
  }

  #changed(name: string | null): void {
    this.#keep?.(this.all());
    for (const listener of this.#listeners) listener(name);
  }
}

let ofPage: ValueStore | null = null;

/** The values of this page, which the tab keeps until it closes. */
export function pageValues(): ValueStore {
  if (ofPage !== null) return ofPage;
  const path = location.pathname;
  const kept = read(path);
  const store = new ValueStore(kept, (values) => write(path, values));
  store.learn(derivedOnPage());
  if (Object.keys(kept).length === 0) {
    askForValues(path, (name, value) => {
      if (store.get(name) === undefined) store.set(name, value);
    });
  }
  ofPage = store;
  return store;
}

function derivedOnPage(): DerivedValue[] {
  const places = document.querySelectorAll<HTMLElement>('main var[data-derived]');
  return Array.from(places, ({ dataset }) => {
    const { name = '', derived = '' } = dataset;
    return { name, ...JSON.parse(derived) };
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
