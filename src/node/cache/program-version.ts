import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };
import { buildId } from '../build-id.ts';
import { digest } from '../digest.ts';

const sources = fileURLToPath(new URL('../..', import.meta.url));
/** Folders whose code decides the result of a lint run. */
const parts = ['app', 'core', 'lint', 'node', 'report', 'cli'];
/** Files that npm, pnpm and Yarn rewrite with every installation. */
const lockfile = '.package-lock.json';
const otherLockfiles = ['.modules.yaml', '.yarn-state.yml', '.yarn-integrity'];

let version: string | null = null;

/**
 * Identifies the program: the name changes with its sources, its dependencies and Node. An installed
 * package has the id of its build; for sources it reads sizes and times, which takes milliseconds.
 */
export function programVersion(): string {
  version ??= readVersion();
  return version;
}

function readVersion(): string {
  const facts = [packageJson.version, process.version, process.platform, process.arch];
  if (buildId !== null) return digest([buildId, ...facts].join('\n'));
  for (const part of parts) addStates(`${sources}${part}`, facts);
  for (let folder = sources; folder !== dirname(folder); folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    facts.push(contentOf(join(modules, lockfile)));
    for (const name of otherLockfiles) facts.push(stateOf(join(modules, name)));
  }
  return digest(facts.join('\n'));
}

/** Written by hand, because `recursive` and `join` take several times as long. */
function addStates(folder: string, facts: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addStates(path, facts);
    else if (path.endsWith('.ts') || path.endsWith('.js')) facts.push(`${path} ${stateOf(path)}`);
  }
}

function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.size} ${stat.mtimeMs}`;
}

function contentOf(path: string): string {
  try {
    return digest(readFileSync(path));
  } catch {
    return '';
  }
}
