import { join } from 'node:path';
import { serialize } from 'node:v8';
import { programVersion } from '../../node/cache/program-version.ts';
import { RecordStore } from '../../node/cache/record-store.ts';
import type { Settings } from '../../node/config/settings.ts';
import { digest } from '../../node/digest.ts';
import { siteVersion } from './site-version.ts';

/**
 * What earlier runs of this program with these settings know of pages; null where the settings hold
 * something that has no bytes, such as a function.
 */
export function openPageStore({ cacheDir, runbooks, folder, parse }: Settings): RecordStore | null {
  try {
    const purpose = digest(serialize([programVersion(), siteVersion(), folder, parse]));
    const file = `${digest(runbooks).slice(0, 16)}.pages`;
    return RecordStore.open(join(cacheDir, 'site', file), purpose);
  } catch {
    return null;
  }
}
