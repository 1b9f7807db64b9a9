import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../node/digest.ts';

/** What the folder of compiled pages is made of. */
export const parts = { assets: 'assets', program: 'program' } as const;
const stateFile = 'state.json';

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

/** Writes down what was compiled, so that a damaged folder is not mistaken for a whole one. */
export function sealCompiled(folder: string, styles: CompiledState['styles']): void {
  const entry = readdirSync(join(folder, parts.program)).find((name) =>
    name.startsWith('prerender-entry'),
  );
  if (entry === undefined) throw new Error('Astro has compiled the pages to no program.');
  const state: CompiledState = { entry, styles, digest: digestOf(folder) };
  writeFileSync(join(folder, stateFile), JSON.stringify(state));
}

/** Null where the folder is not there, or not as it was compiled. */
export function readCompiled(folder: string): CompiledState | null {
  try {
    const state = JSON.parse(readFileSync(join(folder, stateFile), 'utf8')) as CompiledState;
    return state.digest === digestOf(folder) ? state : null;
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
