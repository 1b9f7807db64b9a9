import { rememberSome } from '../../core/memoize.ts';
import type { Entry, Runbook } from '../../core/model.ts';
import { type Codec, codecOf, isOptional } from '../../node/cache/codec.ts';
import type { Shape } from '../../node/cache/shape.ts';
import { entryShapes, runbookShapes } from './record-shapes.ts';

type Own = Omit<Runbook, 'entries'>;

/**
 * A runbook as columns of JSON: the number of its entries, then one for each of its keys, then one for
 * each key of the entries, with the values of all entries.
 */
export function packRunbook(runbook: Runbook): string[] {
  const { entries } = runbook;
  return [
    String(entries.length),
    ...ownColumns.map(({ key, codec }) => JSON.stringify(codec.pack(runbook[key]))),
    ...entryColumns.map(({ key, codec }) =>
      JSON.stringify(entries.map((entry) => codec.pack(entry[key]))),
    ),
  ];
}

/** Returns a runbook that reads each column on first use: most runs need few of them. */
export function unpackRunbook(column: (index: number) => string): Runbook {
  const runbook: object = new StoredRunbook(column);
  return runbook as Runbook;
}

interface Column<Key> {
  key: Key;
  codec: Codec;
}

const ownColumns = columnsOf<Own>(runbookShapes);
const entryColumns = columnsOf<Entry>(entryShapes);
const FIRST_OF_ENTRIES = 1 + ownColumns.length;

/**
 * What most runs ask for, and again and again. In a large catalog, the rest is read again on its next use
 * and is another object then: it takes most of the memory.
 */
const lightKeys: ReadonlySet<string> = new Set<keyof Own | keyof Entry>([
  ...(['id', 'path', 'title', 'kind', 'meta', 'summary', 'problems', 'campaign'] as const),
  ...(['slug', 'position', 'signature', 'scope', 'severity', 'owner'] as const),
]);
/** So many runbooks keep the rest. */
const MOST_WHOLE = 2_000;
const restOf = rememberSome(MOST_WHOLE, (_: StoredRunbook): Values => ({ own: [], ofEntries: [] }));

/** By column. */
interface Values {
  own: unknown[];
  /** The values of all entries. */
  ofEntries: (readonly unknown[])[];
}

class StoredRunbook {
  readonly column: (index: number) => string;
  readonly light: Values = { own: [], ofEntries: [] };
  #entries: readonly StoredEntry[] | null = null;

  constructor(column: (index: number) => string) {
    this.column = column;
  }

  get entries(): readonly StoredEntry[] {
    this.#entries ??= Array.from(
      { length: Number(this.column(0)) },
      (_, place) => new StoredEntry(this, place),
    );
    return this.#entries;
  }
}

class StoredEntry {
  readonly runbook: StoredRunbook;
  readonly place: number;

  constructor(runbook: StoredRunbook, place: number) {
    this.runbook = runbook;
    this.place = place;
  }
}

for (const [index, { key, codec }] of ownColumns.entries()) {
  const isLight = lightKeys.has(key);
  Object.defineProperty(StoredRunbook.prototype, key, {
    enumerable: true,
    get(this: StoredRunbook) {
      const { own } = isLight ? this.light : restOf(this);
      own[index] ??= codec.unpack(JSON.parse(this.column(1 + index)));
      return own[index];
    },
  });
}
for (const [index, { key, codec }] of entryColumns.entries()) {
  const isLight = lightKeys.has(key);
  Object.defineProperty(StoredEntry.prototype, key, {
    enumerable: true,
    get(this: StoredEntry) {
      const { runbook, place } = this;
      const { ofEntries } = isLight ? runbook.light : restOf(runbook);
      ofEntries[index] ??= (JSON.parse(runbook.column(FIRST_OF_ENTRIES + index)) as unknown[]).map(
        codec.unpack,
      );
      return ofEntries[index][place];
    },
  });
}

function columnsOf<T extends object>(
  shapes: Readonly<Record<keyof T & string, Shape>>,
): Column<keyof T & string>[] {
  const keys = Object.keys(shapes) as (keyof T & string)[];
  return keys.map((key) => ({ key, codec: codecOfKey(shapes[key]) }));
}

/** A missing optional key reads as `undefined`. */
function codecOfKey(shape: Shape): Codec {
  const codec = codecOf(shape);
  if (!isOptional(shape)) return codec;
  return { ...codec, unpack: (packed) => (packed === null ? undefined : codec.unpack(packed)) };
}
