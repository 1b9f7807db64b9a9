import type { Entry, Runbook } from '../../core/model.ts';
import { signatureFacts } from '../../lint/signatures/signature-facts.ts';
import { type Codec, codecOf, isOptional } from '../../node/cache/codec.ts';
import type { Shape } from '../../node/cache/shape.ts';
import { digest } from '../../node/digest.ts';
import type { FileFindings } from './file-check.ts';
import { entryShapes, runbookShapes } from './record-shapes.ts';

/**
 * A runbook as two pieces of JSON. The link graph and the rules of scope `catalog` need only the
 * outline. Most runs unpack the details of few runbooks or none.
 */
export interface PackedRunbook {
  outline: string;
  details: string;
  /** Digest of its `signatureFacts`. */
  signatures: string;
}

/** What the store keeps of a file, as pieces of JSON. */
export interface FileRecord extends PackedRunbook {
  /** Its credentials; null if nothing has searched it. */
  secrets: string | null;
  /** The findings of its rules; null if they have not run. */
  findings: string | null;
}

/** The facts about a file; `known` is its packed runbook, if there is one. */
interface KnownFile {
  runbook: Runbook;
  known: PackedRunbook | null;
  secrets: FileFindings['secrets'] | null;
  findings: FileFindings['findings'] | null;
}

export function packRecord({ runbook, known, secrets, findings }: KnownFile): FileRecord {
  return {
    ...packedAs(known ?? packRunbook(runbook)),
    secrets: secrets && JSON.stringify(secrets),
    findings: findings && JSON.stringify(findings),
  };
}

/** As plain data. */
export function packedAs({ outline, details, signatures }: PackedRunbook): PackedRunbook {
  return { outline, details, signatures };
}

/** JSON contains no raw tab. */
const BETWEEN = '\t';

/** Writes a record as one line. `rules` stands for the settings that the findings depend on. */
export function writeRecord(record: FileRecord, rules: string): string {
  const { outline, details, signatures, secrets, findings } = record;
  const known = [secrets ?? '', findings === null ? '' : rules, findings ?? ''];
  return [outline, details, signatures, ...known].join(BETWEEN);
}

/**
 * Reads each part on first use: most runs need the outlines alone. Drops findings that were made under
 * other settings of the rules.
 */
export function readRecord(line: Buffer, rules: string): FileRecord {
  return new StoredRecord(line, rules);
}

class StoredRecord implements FileRecord {
  readonly #line: Buffer;
  /** Where each part begins, and the end of the line and one. */
  readonly #starts = [0];
  readonly #rules: string;

  constructor(line: Buffer, rules: string) {
    this.#line = line;
    this.#rules = rules;
    for (let at = line.indexOf(BETWEEN); at >= 0; at = line.indexOf(BETWEEN, at + 1)) {
      this.#starts.push(at + 1);
    }
    this.#starts.push(line.length + 1);
  }

  get outline(): string {
    return this.#part(0);
  }

  get details(): string {
    return this.#part(1);
  }

  get signatures(): string {
    return this.#part(2);
  }

  get secrets(): string | null {
    return this.#part(3) || null;
  }

  get findings(): string | null {
    return this.#part(4) === this.#rules ? this.#part(5) : null;
  }

  #part(index: number): string {
    const { [index]: start = 0, [index + 1]: end = 1 } = this.#starts;
    return this.#line.toString('utf8', start, end - 1);
  }
}

export function secretsOf({ secrets }: FileRecord): FileFindings['secrets'] | null {
  return secrets === null ? null : (JSON.parse(secrets) as FileFindings['secrets']);
}

export function findingsOf({ findings }: FileRecord): FileFindings['findings'] | null {
  return findings === null ? null : (JSON.parse(findings) as FileFindings['findings']);
}

/** Of the runbook, then of each of its entries. */
type Packed = readonly [ofRunbook: readonly unknown[], ofEntries: readonly (readonly unknown[])[]];

const outlineOfRunbook = new Set<Exclude<keyof Runbook, 'entries'>>([
  ...(['id', 'path', 'title', 'kind', 'meta'] as const),
  ...(['links', 'anchors', 'diagrams', 'directives', 'codeBlocks'] as const),
  ...(['undefinedReferences'] as const),
]);
const outlineOfEntry = new Set<keyof Entry>([
  ...(['id', 'slug', 'form', 'title', 'depth', 'titlePosition', 'fields'] as const),
  ...(['signature', 'examples', 'counterexamples'] as const),
  ...(['priority', 'consequenceOf', 'scope'] as const),
]);

function packRunbook(runbook: Runbook): PackedRunbook {
  const own = runbookView.pack(runbook);
  const entries = runbook.entries.map(entryView.pack);
  const pack = (packed: Packed): string => JSON.stringify(packed);
  return {
    outline: pack([own.outline, entries.map(({ outline }) => outline)]),
    details: pack([own.details, entries.map(({ details }) => details)]),
    signatures: digestOfSignatures(runbook),
  };
}

export function digestOfSignatures(runbook: Runbook): string {
  const facts = signatureFacts(runbook);
  return facts === null ? '' : digest(JSON.stringify(facts));
}

/** Returns a runbook that unpacks each part on first use. */
export function unpackRunbook(packed: PackedRunbook): Runbook {
  const [outline, outlines] = JSON.parse(packed.outline) as Packed;
  let parsed: Packed | null = null;
  const details = (): Packed => {
    parsed ??= JSON.parse(packed.details) as Packed;
    return parsed;
  };
  const entries = outlines.map((one, index) =>
    entryView.unpack(one, () => details()[1][index] ?? []),
  );
  return Object.assign(
    runbookView.unpack(outline, () => details()[0]),
    { entries },
  );
}

interface View<T> {
  pack(value: T): { outline: unknown[]; details: unknown[] };
  unpack(outline: readonly unknown[], details: () => readonly unknown[]): T;
}

/** Packs objects of a shape; unpacks each key on first use. */
function viewOf<T extends object>(
  shapes: Readonly<Record<keyof T & string, Shape>>,
  outlineKeys: ReadonlySet<keyof T>,
): View<T> {
  const keys = Object.keys(shapes) as (keyof T & string)[];
  const parts = keys.map((key) => ({ key, codec: codecOfKey(shapes[key]) }));
  const outlineParts = parts.filter(({ key }) => outlineKeys.has(key));
  const detailParts = parts.filter(({ key }) => !outlineKeys.has(key));

  class Lazy {
    readonly outline: readonly unknown[];
    readonly details: () => readonly unknown[];
    readonly values: unknown[] = [];

    constructor(outline: readonly unknown[], details: () => readonly unknown[]) {
      this.outline = outline;
      this.details = details;
    }
  }
  for (const [place, { key, codec }] of [...outlineParts, ...detailParts].entries()) {
    const at = place - outlineParts.length;
    Object.defineProperty(Lazy.prototype, key, {
      enumerable: true,
      get(this: Lazy) {
        this.values[place] ??= codec.unpack(at < 0 ? this.outline[place] : this.details()[at]);
        return this.values[place];
      },
    });
  }
  return {
    pack: (value) => ({
      outline: outlineParts.map(({ key, codec }) => codec.pack(value[key])),
      details: detailParts.map(({ key, codec }) => codec.pack(value[key])),
    }),
    unpack(outline, details) {
      const lazy: object = new Lazy(outline, details);
      return lazy as T;
    },
  };
}

/** A missing optional key reads as `undefined`. */
function codecOfKey(shape: Shape): Codec {
  const codec = codecOf(shape);
  if (!isOptional(shape)) return codec;
  return { ...codec, unpack: (packed) => (packed === null ? undefined : codec.unpack(packed)) };
}

const entryView = viewOf<Entry>(entryShapes, outlineOfEntry);
const runbookView = viewOf<Omit<Runbook, 'entries'>>(runbookShapes, outlineOfRunbook);
