import { join } from 'node:path';
import { serialize } from 'node:v8';
import { programVersion } from '../../node/cache/program-version.ts';
import { RecordStore } from '../../node/cache/record-store.ts';
import type { Settings } from '../../node/config/settings.ts';
import { digest } from '../../node/digest.ts';

/**
 * The scans of earlier runs over a folder by the same program with the same settings; null where the
 * settings hold something that has no bytes, such as a function.
 */
export function openScans(settings: Settings): RecordStore | null {
  const { folder, parse, rules } = settings;
  const purpose = purposeOf([programVersion(), folder, parse, rules]);
  return purpose === null ? null : RecordStore.open(cacheFile(settings, 'scans'), purpose);
}

export function cacheFile({ cacheDir, runbooks }: Settings, name: string): string {
  return join(cacheDir, 'lint', `${digest(runbooks).slice(0, 16)}.${name}`);
}

/** Stands for values that decide about a result; null where they cannot be compared. */
export function purposeOf(values: readonly unknown[]): string | null {
  try {
    return digest(serialize(values));
  } catch {
    return null;
  }
}
