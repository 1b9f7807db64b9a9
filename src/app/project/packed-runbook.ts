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

/** By key, the values of all entries. */
type Columns = (readonly unknown[])[];

/** What takes most of the memory. In a large catalog it is read again later, and is another object then. */
const heavyKeys: ReadonlySet<string> = new Set<keyof Entry>([
  ...(['artifacts', 'replay', 'otherCommands', 'diagnosis', 'remediation'] as const),
]);
/** So many runbooks keep these, about 20 MB. */
const MOST_HEAVY = 2_000;
const heavyOf = rememberSome(MOST_HEAVY, (_: StoredRunbook): Columns => []);

class StoredRunbook {
  readonly column: (index: number) => string;
  readonly values: unknown[] = [];
  readonly ofEntries: Columns = [];
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
  Object.defineProperty(StoredRunbook.prototype, key, {
    enumerable: true,
    get(this: StoredRunbook) {
      this.values[index] ??= codec.unpack(JSON.parse(this.column(1 + index)));
      return this.values[index];
    },
  });
}
for (const [index, { key, codec }] of entryColumns.entries()) {
  const isHeavy = heavyKeys.has(key);
  Object.defineProperty(StoredEntry.prototype, key, {
    enumerable: true,
    get(this: StoredEntry) {
      const { runbook, place } = this;
      const columns = isHeavy ? heavyOf(runbook) : runbook.ofEntries;
      columns[index] ??= (JSON.parse(runbook.column(FIRST_OF_ENTRIES + index)) as unknown[]).map(
        codec.unpack,
      );
      return columns[index][place];
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
