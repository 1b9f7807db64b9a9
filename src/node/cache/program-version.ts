import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };

const sources = fileURLToPath(new URL('../..', import.meta.url));
/** Folders whose code decides what a lint run says. */
const parts = ['core', 'lint', 'node', 'report', 'cli'];
/** Files that package managers write anew with every installation. */
const installed = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'];

/**
 * Names the program as it is: another name after any change to its sources, its dependencies or
 * Node. Looks at sizes and times only, which takes a millisecond or two.
 */
export function programVersion(): string {
  const facts = [packageJson.version, process.version, process.platform];
  for (const part of parts) {
    const folder = join(sources, part);
    for (const name of readdirSync(folder, { recursive: true }) as string[]) {
      if (/\.[jt]s$/.test(name)) facts.push(`${part}/${name} ${stateOf(join(folder, name))}`);
    }
  }
  for (let folder = sources; folder !== dirname(folder); folder = dirname(folder)) {
    for (const name of installed) facts.push(stateOf(join(folder, 'node_modules', name)));
  }
  return hash('sha1', facts.join('\n'));
}

function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.size} ${stat.mtimeMs}`;
}
