import { exactBytes } from '../exact-bytes.ts';
import { readSealed, removeSealed, writeSealed } from './sealed-file.ts';

/** Number of saves for which an unused record stays, because other runs may read other files. */
const KEPT_SAVES = 8;
/** A smaller file is written as a whole. */
const SMALL_BYTES = 256_000;
/** New records get a file of their own until they are this part of the others. */
const LARGE_PART = 1 / 8;
const SPACE = 0x20;

interface StoredRecord {
  value: Buffer;
  /** Number of the last save of the whole file in which the record was used. */
  save: number;
  /** Whether the file of all records has it. */
  isOld: boolean;
}

/**
 * Texts or bytes by key in one file, for thousands of records that are usually read together. A record is
 * `<save> <key> <length> <bytes>`. After a small change only the new ones are written, to a second file.
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

  /** The same as bytes, without a copy. */
  bytes(key: string): Buffer | null {
    const record = this.#records.get(key);
    if (record === undefined) return null;
    record.save = this.#save;
    return record.value;
  }

  /** The key may not contain a space. The bytes are not copied. */
  set(key: string, data: string | Buffer): void {
    const value = typeof data === 'string' ? exactBytes(data) : data;
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
    const parts = records.flatMap(([key, { value, save }]) => {
      return [Buffer.from(`${save} ${key} ${value.length} `), value];
    });
    writeSealed(path, this.#purpose, parts);
  }
}

function pathOfNew(path: string): string {
  return `${path}-new`;
}

function bytesOf(records: readonly (readonly [string, StoredRecord])[]): number {
  return records.reduce((sum, [, { value }]) => sum + value.length, 0);
}

function readRecords(body: Buffer, isOld: boolean, into: Map<string, StoredRecord>): void {
  for (let start = 0; start < body.length; ) {
    const afterSave = body.indexOf(SPACE, start);
    const afterKey = body.indexOf(SPACE, afterSave + 1);
    const afterLength = body.indexOf(SPACE, afterKey + 1);
    const save = Number(body.toString('latin1', start, afterSave));
    const key = body.toString('latin1', afterSave + 1, afterKey);
    const from = afterLength + 1;
    start = from + Number(body.toString('latin1', afterKey + 1, afterLength));
    into.set(key, { value: body.subarray(from, start), save, isOld });
  }
}
