import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../../node/cache/sealed-file.ts';
import { digest } from '../../node/digest.ts';

/** What the folder of compiled pages is made of. */
export const parts = { assets: 'assets', program: 'program' } as const;
const stateFile = 'state.json';
const PURPOSE = 'compiled pages';

/** What Astro knows of the stylesheets of a page; read by nobody but Astro. */
export interface PageStyles {
  styles: unknown;
}

export interface CompiledState {
  /** File of the program that the others are loaded from. */
  entry: string;
  styles: [page: string, styles: PageStyles][];
  /** Stands for the names and bytes of all files. */
  digest: string;
}

/** A folder for compiled pages, which are a program that a build runs. */
export interface CompiledFolder {
  path: string;
  /**
   * Whether nobody but the user or whoever installed Replaybook writes there. A folder within a
   * project may come with its repository or with the cache of a CI, so it needs a seal.
   */
  isTrusted: boolean;
}

/**
 * Writes down what was compiled into a draft of the folder, so that a damaged folder is not mistaken
 * for a whole one.
 */
export function sealCompiled(
  draft: string,
  folder: CompiledFolder,
  styles: CompiledState['styles'],
): void {
  const entry = readdirSync(join(draft, parts.program)).find((name) =>
    name.startsWith('prerender-entry'),
  );
  if (entry === undefined) throw new Error('Astro has compiled the pages to no program.');
  const state: CompiledState = { entry, styles, digest: digestOf(draft) };
  const text = Buffer.from(JSON.stringify(state));
  if (folder.isTrusted) writeFileSync(join(draft, stateFile), text);
  else writeSealed(join(draft, stateFile), PURPOSE, text, { place: join(folder.path, stateFile) });
}

/** Null where the folder is not there, or not as it was compiled. */
export function readCompiled({ path, isTrusted }: CompiledFolder): CompiledState | null {
  try {
    const file = join(path, stateFile);
    const text = isTrusted ? readFileSync(file) : readSealed(file, PURPOSE);
    if (text === null) return null;
    const state = JSON.parse(text.toString()) as CompiledState;
    return state.digest === digestOf(path) ? state : null;
  } catch {
    return null;
  }
}

function digestOf(folder: string): string {
  const files = Object.values(parts).flatMap((part) =>
    filesBelow(join(folder, part)).map((path) => join(part, path)),
  );
  return digest(files.map((file) => `${file} ${digest(readFileSync(join(folder, file)))}`).join());
}

/** Paths of all files of a folder, relative to it, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}
