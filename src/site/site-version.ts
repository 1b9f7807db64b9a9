import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildId } from '../node/build-id.ts';
import { digest } from '../node/digest.ts';
import { packageRoot } from './package-root.ts';

const sources = ['src/site', 'public'];
let version: string | null = null;

/** A text that changes with the sources and static files of the site. */
export function siteVersion(): string {
  version ??= buildId ?? digest(JSON.stringify(sources.flatMap(contentsBelow)));
  return version;
}

function contentsBelow(folder: string): [file: string, digest: string][] {
  const absolute = join(packageRoot, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.tsbuildinfo') && statSync(join(absolute, name)).isFile())
    .sort()
    .map((name) => [`${folder}/${name}`, digest(readFileSync(join(absolute, name)))]);
}
