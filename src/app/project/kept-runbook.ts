import type * as z from 'zod';
import { type Entry, entrySchema, type Runbook, runbookSchema } from '../../core/model.ts';
import { type Codec, codecOf } from '../../node/cache/codec.ts';

/**
 * What is kept of a runbook: what the link graph and the rules of the whole catalog look at. Whatever
 * else is asked for is parsed again, so that this list decides about speed and never about results.
 */
const keptOfRunbook = new Set<keyof Runbook>([
  ...(['id', 'path', 'title', 'kind', 'meta', 'entries'] as const),
  ...(['links', 'anchors', 'diagrams', 'directives', 'codeBlocks'] as const),
]);
const keptOfEntry = new Set<keyof Entry>([
  ...(['id', 'slug', 'form', 'title', 'depth', 'titlePosition', 'fields'] as const),
  ...(['signature', 'examples', 'counterexamples'] as const),
]);

/** For JSON. */
export function packRunbook(runbook: Runbook): unknown {
  return runbookView.pack(runbook);
}

/** A runbook whose parts are unpacked when they are asked for; `parse` gives those that were not kept. */
export function unpackRunbook(packed: unknown, parse: () => Runbook): Runbook {
  let whole: Runbook | null = null;
  return runbookView.unpack(packed, () => {
    whole ??= parse();
    return whole;
  });
}

interface View<T> {
  pack(value: T): unknown;
  unpack(packed: unknown, whole: () => T): T;
}

/** How to unpack one key, in the order of the packed items. */
type Unpack<T> = (packed: unknown, whole: () => T) => unknown;

interface Part<T> {
  key: keyof T & string;
  pack(value: T): unknown;
  unpack: Unpack<T>;
}

/** Objects with the keys of a schema, each computed on first use. */
function viewOf<T extends object>(
  shape: Readonly<Record<keyof T & string, z.core.$ZodType>>,
  kept: ReadonlySet<keyof T>,
  special: Readonly<Record<string, Pick<Part<T>, 'pack' | 'unpack'>>> = {},
): View<T> {
  const keys = Object.keys(shape) as (keyof T & string)[];
  const parts = keys
    .filter((key) => kept.has(key))
    .map((key): Part<T> => ({ key, ...(special[key] ?? plainPart(key, codecOf(shape[key]))) }));

  class Lazy {
    readonly packed: readonly unknown[];
    readonly whole: () => T;
    readonly values: unknown[] = [];

    constructor(packed: readonly unknown[], whole: () => T) {
      this.packed = packed;
      this.whole = whole;
    }
  }
  for (const key of keys.filter((one) => !kept.has(one))) {
    Object.defineProperty(Lazy.prototype, key, {
      enumerable: true,
      get(this: Lazy) {
        return this.whole()[key];
      },
    });
  }
  for (const [at, { key, unpack }] of parts.entries()) {
    Object.defineProperty(Lazy.prototype, key, {
      enumerable: true,
      get(this: Lazy) {
        this.values[at] ??= unpack(this.packed[at], this.whole);
        return this.values[at];
      },
    });
  }
  return {
    pack: (value) => parts.map((part) => part.pack(value)),
    unpack: (packed, whole) => new Lazy(packed as unknown[], whole) as unknown as T,
  };
}

function plainPart<T>(key: keyof T, codec: Codec): Pick<Part<T>, 'pack' | 'unpack'> {
  return { pack: (value) => codec.pack(value[key]), unpack: (packed) => codec.unpack(packed) };
}

const entryView = viewOf<Entry>(entrySchema.shape, keptOfEntry);

const runbookView = viewOf<Runbook>(runbookSchema.shape, keptOfRunbook, {
  entries: {
    pack: ({ entries }) => entries.map(entryView.pack),
    unpack: (packed, whole) =>
      (packed as unknown[]).map((entry, index) =>
        entryView.unpack(entry, () => whole().entries[index] as Entry),
      ),
  },
});
