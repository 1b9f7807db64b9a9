/**
 * Loads the parts of the packed program, which are scripts. V8's code of a module can be kept only as it
 * is when the module is loaded, with nearly all of its functions still to be compiled; that of a script
 * as it is at the end of a run. With it, a run compiles almost nothing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { KeptCode } from './kept-code.ts';

type Exports = Readonly<Record<string, unknown>>;
type Part = (
  require: (name: string) => unknown,
  load: (name: string) => Promise<unknown>,
  later: (name: string) => object,
  module: { exports: Exports },
  url: string,
  folder: string,
) => void;

const folder = dirname(fileURLToPath(import.meta.url));
const requirePackage = createRequire(import.meta.url);
const modules = new Map<string, { exports: Exports }>();
let kept: KeptCode | null = null;

/** What a part exports; it runs once. */
export function load(name: string): Exports {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  kept ??= openCode(name);
  const filename = join(folder, `${name}.cjs`);
  const cachedData = kept.codeOf(name);
  const script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData });
  kept.add(name, script);
  const module = { exports: {} };
  modules.set(name, module);
  const run: Part = script.runInThisContext();
  try {
    run(requireAny, importAny, onUse, module, pathToFileURL(filename).href, folder);
  } catch (error) {
    // As Node does, so that whoever asks again does not get a half of it.
    modules.delete(name);
    throw error;
  }
  return module.exports;
}

function openCode(name: string): KeptCode {
  const kept = KeptCode.openFor(name);
  if (kept.isOfCommand) {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    // V8 would compile each expression twice: for its interpreter, and again when it is used again.
    setFlagsFromString('--no-regexp-tier-up');
    // Where young objects have little room, they count as old, and a short run ends with a search for the dead.
    setFlagsFromString('--semi-space-growth-factor=4');
  }
  return kept;
}

function requireAny(name: string): unknown {
  const part = partOf(name);
  return part === null ? requirePackage(name) : load(part);
}

async function importAny(name: string): Promise<unknown> {
  const part = partOf(name);
  return part === null ? import(name) : load(part);
}

/** A module of Node that loads when one of its names is used. */
function onUse(name: string): object {
  return new Proxy<Record<string, unknown>>({}, { get: (_, key) => requirePackage(name)[key] });
}

/** Parts name each other as the modules that they were. */
function partOf(name: string): string | null {
  return /^\.\/([\w-]+)\.mjs$/.exec(name)?.[1] ?? null;
}
