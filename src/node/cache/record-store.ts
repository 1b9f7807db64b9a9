import { exactBytes } from '../exact-bytes.ts';
import { readSealed, removeSealed, writeSealed } from './sealed-file.ts';

/** Number of saves for which an unused record stays, because other runs may read other files. */
const KEPT_SAVES = 8;
/** A smaller file is written as a whole. */
const SMALL_BYTES = 256_000;
/** New records get a file of their own until they are this part of the others. */
const LARGE_PART = 1 / 8;
const NEWLINE = 0x0a;
const END = Buffer.from('\n');

interface StoredRecord {
  value: Buffer;
  /** Number of the last save of the whole file in which the record was used. */
  save: number;
  /** Whether the file of all records has it. */
  isOld: boolean;
}

/**
 * Texts by key in one file, for thousands of records that are usually read together. A line is
 * `<save> <key> <text>`. After a small change only the new records are written, to a second file.
 */
export class RecordStore {
  readonly #path: string;
  readonly #purpose: string;
  readonly #records: Map<string, StoredRecord>;
  readonly #save: number;
  #changed = false;

  private constructor(path: string, purpose: string, records: Map<string, StoredRecord>) {
    this.#path = path;
    this.#purpose = purpose;
    this.#records = records;
    let last = 0;
    for (const { save, isOld } of records.values()) if (isOld) last = Math.max(last, save);
    this.#save = last + 1;
  }

  /** Without what is missing, damaged or for another purpose. Never throws. */
  static open(path: string, purpose: string): RecordStore {
    const records = new Map<string, StoredRecord>();
    for (const [file, isOld] of [
      [path, true],
      [pathOfNew(path), false],
    ] as const) {
      const body = readSealed(file, purpose);
      if (body !== null) readRecords(body, isOld, records);
    }
    return new RecordStore(path, purpose, records);
  }

  get size(): number {
    return this.#records.size;
  }

  get(key: string): string | null {
    return this.bytes(key)?.toString() ?? null;
  }

  /** The same as UTF-8, without a copy. */
  bytes(key: string): Buffer | null {
    const record = this.#records.get(key);
    if (record === undefined) return null;
    record.save = this.#save;
    return record.value;
  }

  /** Neither may contain a line ending, nor the key a space. */
  set(key: string, text: string | Buffer): void {
    const value = typeof text === 'string' ? exactBytes(text) : text;
    this.#records.set(key, { value, save: this.#save, isOld: false });
    this.#changed = true;
  }

  /** Writes the recently used records, if there are new ones. Never throws. */
  save(): void {
    if (!this.#changed) return;
    this.#changed = false;
    const recent = [...this.#records].filter(([, { save }]) => save + KEPT_SAVES >= this.#save);
    const fresh = recent.filter(([, { isOld }]) => !isOld);
    const bytes = bytesOf(recent);
    const isSmallChange = bytesOf(fresh) < (bytes - bytesOf(fresh)) * LARGE_PART;
    if (bytes > SMALL_BYTES && isSmallChange) {
      this.#write(pathOfNew(this.#path), fresh);
      return;
    }
    this.#write(this.#path, recent);
    removeSealed(pathOfNew(this.#path));
  }

  #write(path: string, records: readonly (readonly [string, StoredRecord])[]): void {
    const lines = records.flatMap(([key, { value, save }]) => {
      return [Buffer.from(`${save} ${key} `), value, END];
    });
    writeSealed(path, this.#purpose, lines);
  }
}

function pathOfNew(path: string): string {
  return `${path}-new`;
}

function bytesOf(records: readonly (readonly [string, StoredRecord])[]): number {
  return records.reduce((sum, [, { value }]) => sum + value.length, 0);
}

function readRecords(body: Buffer, isOld: boolean, into: Map<string, StoredRecord>): void {
  for (let start = 0, end = body.indexOf(NEWLINE); end >= 0; ) {
    const afterSave = body.indexOf(0x20, start);
    const afterKey = body.indexOf(0x20, afterSave + 1);
    const key = body.toString('latin1', afterSave + 1, afterKey);
    const save = Number(body.toString('latin1', start, afterSave));
    into.set(key, { value: body.subarray(afterKey + 1, end), save, isOld });
    start = end + 1;
    end = body.indexOf(NEWLINE, start);
  }
}
