import { readSealed, writeSealed } from './sealed-file.ts';

/** Number of saves for which an unused record stays, because other runs may read other files. */
const KEPT_SAVES = 8;
const NEWLINE = 0x0a;

interface StoredRecord {
  value: Buffer;
  /** Number of the last save in which the record was used. */
  save: number;
}

/**
 * Texts by key in one file, for thousands of records that are usually read together. A line is
 * `<save> <key> <text>`.
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
    for (const { save } of records.values()) last = Math.max(last, save);
    this.#save = last + 1;
  }

  /** Empty if the file is missing, damaged or for another purpose. Never throws. */
  static open(path: string, purpose: string): RecordStore {
    const body = readSealed(path, purpose);
    return new RecordStore(path, purpose, body === null ? new Map() : readRecords(body));
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
  set(key: string, value: string): void {
    this.#records.set(key, { value: Buffer.from(value), save: this.#save });
    this.#changed = true;
  }

  /** Writes the recently used records, if there are new ones. Never throws. */
  save(): void {
    if (!this.#changed) return;
    const lines: Buffer[] = [];
    for (const [key, { value, save }] of this.#records) {
      if (save + KEPT_SAVES < this.#save) continue;
      lines.push(Buffer.from(`${save} ${key} `), value, Buffer.from('\n'));
    }
    writeSealed(this.#path, this.#purpose, Buffer.concat(lines));
    this.#changed = false;
  }
}

function readRecords(body: Buffer): Map<string, StoredRecord> {
  const records = new Map<string, StoredRecord>();
  for (let start = 0, end = body.indexOf(NEWLINE); end >= 0; ) {
    const afterSave = body.indexOf(0x20, start);
    const afterKey = body.indexOf(0x20, afterSave + 1);
    const key = body.toString('latin1', afterSave + 1, afterKey);
    const save = Number(body.toString('latin1', start, afterSave));
    records.set(key, { value: body.subarray(afterKey + 1, end), save });
    start = end + 1;
    end = body.indexOf(NEWLINE, start);
  }
  return records;
}
