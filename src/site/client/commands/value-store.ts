import type { DerivedValue } from '../../../core/pattern/match-pattern.ts';
import type { Values } from './value-offer.ts';

export type { Values };

/** Makes a value of another one. */
export type Derive = (text: string, how: DerivedValue) => string;

interface StoreOptions {
  /** Receives every change. */
  keep?(values: Values): void;
  /** See `deriveWith`. */
  derive?: Derive | null;
}

/**
 * The values of placeholders, typed or captured; the commands that share it follow every change.
 */
export class ValueStore {
  readonly #values: Map<string, string>;
  readonly #derived = new Map<string, DerivedValue>();
  readonly #listeners = new Set<(name: string | null) => void>();
  readonly #keep: StoreOptions['keep'];
  #derive: Derive | null;

  constructor(values: Values = {}, { keep, derive = null }: Partial<StoreOptions> = {}) {
    this.#values = new Map(Object.entries(values));
    this.#keep = keep;
    this.#derive = derive;
  }

  /** Sets what makes values of others; on a page it comes with the code that fills commands. */
  deriveWith(derive: Derive): void {
    this.#derive = derive;
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
    return from ? (this.#derive?.(from, how) ?? own) : own;
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
