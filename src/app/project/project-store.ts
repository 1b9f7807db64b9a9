import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { programVersion } from '../../node/cache/program-version.ts';
import { RecordStore } from '../../node/cache/record-store.ts';
import { readSealed, writeSealed } from '../../node/cache/sealed-file.ts';
import type { Settings } from '../../node/config/settings.ts';
import { digest } from '../../node/digest.ts';
import { exactBytes } from '../../node/exact-bytes.ts';
import { FileRecord } from './file-record.ts';

/** Stores pages by the digests of their files. */
export type PageStore = Pick<RecordStore, 'bytes' | 'set'>;

/**
 * What earlier runs of the same program know of the files of a project. Each section is a sealed file
 * of its own, read on first use. A section forgets a record that no run has asked for lately.
 */
export class ProjectStore {
  readonly #settings: Settings;
  /** Stands for the program and the settings that parsing depends on. */
  readonly #reading: string;
  /** Stands for the settings of the rules; before each record, whose findings depend on it. */
  readonly #rules: string;
  readonly #sections = new Map<string, RecordStore>();

  private constructor(settings: Settings, reading: string, rules: string) {
    this.#settings = settings;
    this.#reading = reading;
    this.#rules = rules;
  }

  /** Null if the settings contain a value without bytes, such as a function. Never throws. */
  static open(settings: Settings): ProjectStore | null {
    const { folder, parse, rules, overrides } = settings;
    const reading = standFor([programVersion(), folder, parse]);
    const ruleSettings = standFor([rules, overrides]);
    if (reading === null || ruleSettings === null) return null;
    return new ProjectStore(settings, reading, ruleSettings);
  }

  /** Returns the record of a file by its digest. */
  record(digest: string): FileRecord | null {
    const kept = this.#files.bytes(digest);
    if (kept === null) return null;
    const { length } = this.#rules;
    return new FileRecord(
      kept.subarray(length),
      kept.toString('latin1', 0, length) === this.#rules,
    );
  }

  /** The record then reads from the memory of the store, and so does an earlier one of the same file. */
  keepRecord(digest: string, record: FileRecord, former: FileRecord | null = null): void {
    const kept = exactBytes(`${this.#rules}${record.line}`);
    this.#files.set(digest, kept);
    for (const one of [record, former]) one?.moveTo(kept.subarray(this.#rules.length));
  }

  /** Other facts, by keys that are not digests. */
  get facts(): RecordStore {
    return this.#files;
  }

  pages(siteVersion: string): PageStore {
    return this.#section('pages', siteVersion);
  }

  /** Returns data that was made from the whole project; `from` stands for its sources. */
  whole(name: string, from: readonly unknown[]): unknown {
    const body = readSealed(projectFile(this.#settings, name), this.#purpose(from));
    return body === null ? null : deserialize(body);
  }

  keepWhole(name: string, from: readonly unknown[], data: unknown): void {
    writeSealed(projectFile(this.#settings, name), this.#purpose(from), serialize(data));
  }

  /** Writes new records. Never throws. */
  save(): void {
    for (const section of this.#sections.values()) section.save();
  }

  get #files(): RecordStore {
    return this.#section('files', '');
  }

  #section(name: string, version: string): RecordStore {
    const path = projectFile(this.#settings, name);
    const known = this.#sections.get(name) ?? RecordStore.open(path, this.#purpose([version]));
    this.#sections.set(name, known);
    return known;
  }

  #purpose(facts: readonly unknown[]): string {
    return digest(JSON.stringify([this.#reading, facts]));
  }
}

/** Path of a cache file for the runbooks of these settings. */
export function projectFile({ cacheDir, runbooks }: Settings, name: string): string {
  return join(cacheDir, 'project', `${digest(runbooks).slice(0, 16)}.${name}`);
}

/** A digest of values; null if they have no bytes. */
function standFor(values: readonly unknown[]): string | null {
  try {
    return digest(serialize(values));
  } catch {
    return null;
  }
}
