import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { programVersion } from '../../node/cache/program-version.ts';
import { RecordStore } from '../../node/cache/record-store.ts';
import { readSealed, writeSealed } from '../../node/cache/sealed-file.ts';
import type { Settings } from '../../node/config/settings.ts';
import { digest } from '../../node/digest.ts';
import { type FileRecord, readRecord, writeRecord } from './file-record.ts';

/** Where the site keeps what it makes of files, by their digests. */
export type PageStore = Pick<RecordStore, 'get' | 'set'>;

/**
 * What earlier runs of the same program know of the files of a project. Each kind lies in a sealed
 * file of its own, so that no run reads what it has no use for; all of them forget a file that its
 * runs ask for no more.
 */
export class ProjectStore {
  readonly #settings: Settings;
  /** Stands for the program and for what decides how a file is read. */
  readonly #reading: string;
  readonly #rules: string;
  readonly #sections = new Map<string, RecordStore>();

  private constructor(settings: Settings, reading: string, rules: string) {
    this.#settings = settings;
    this.#reading = reading;
    this.#rules = rules;
  }

  /** Null where the settings hold something that has no bytes, such as a function. Never throws. */
  static open(settings: Settings): ProjectStore | null {
    const { folder, parse, rules } = settings;
    const reading = standFor([programVersion(), folder, parse]);
    const ruleSettings = standFor([rules]);
    if (reading === null || ruleSettings === null) return null;
    return new ProjectStore(settings, reading, ruleSettings);
  }

  /** By the digest of a file. */
  record(digest: string): FileRecord | null {
    const line = this.#files.get(digest);
    return line === null ? null : readRecord(line, this.#rules);
  }

  keepRecord(digest: string, record: FileRecord): void {
    this.#files.set(digest, writeRecord(record, this.#rules));
  }

  /** What is known beside the files, by a key that no digest is. */
  get facts(): RecordStore {
    return this.#files;
  }

  pages(siteVersion: string): PageStore {
    return this.#section('pages', siteVersion);
  }

  /** Plain data that was made of all files, which `from` stands for. */
  whole(name: string, from: readonly unknown[]): unknown {
    const body = readSealed(projectFile(this.#settings, name), this.#purpose(from));
    return body === null ? null : deserialize(body);
  }

  keepWhole(name: string, from: readonly unknown[], data: unknown): void {
    writeSealed(projectFile(this.#settings, name), this.#purpose(from), serialize(data));
  }

  /** Writes what is new. Never throws. */
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

/** A file of the cache for the runbooks of these settings. */
export function projectFile({ cacheDir, runbooks }: Settings, name: string): string {
  return join(cacheDir, 'project', `${digest(runbooks).slice(0, 16)}.${name}`);
}

/** Stands for values that decide about a result; null where they cannot be compared. */
function standFor(values: readonly unknown[]): string | null {
  try {
    return digest(serialize(values));
  } catch {
    return null;
  }
}
