import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { benchFolder } from './workspace.ts';

/** The tools to measure against, installed apart from the project. */
export interface Peers {
  folder: string;
  /** An installed file by its path below `node_modules`; null where it is not there. */
  file(path: string): string | null;
  /** Why nothing is installed; null where all went well. */
  trouble: string | null;
}

/**
 * Installs what the manifest of a folder beside this file names, once for each state of it. Without a
 * lockfile its own versions are fixed, and those of their dependencies are not.
 */
export async function installPeers(set: 'peers' | 'peers-site' = 'peers'): Promise<Peers> {
  const folder = join(benchFolder, set);
  const trouble = await install(join(import.meta.dirname, set), folder).then(
    () => null,
    (error: { stderr?: string; message: string }) =>
      `npm could not install the peers: ${firstError(error.stderr ?? error.message)}`,
  );
  const file = (path: string) => {
    const found = join(folder, 'node_modules', path);
    return existsSync(found) ? found : null;
  };
  return { folder, file, trouble };
}

async function install(manifests: string, folder: string): Promise<void> {
  const stamp = join(folder, 'node_modules/.installed');
  const files = readdirSync(manifests);
  const isLocked = files.includes('package-lock.json');
  const manifest = isLocked ? 'package-lock.json' : 'package.json';
  const wanted = readFileSync(join(manifests, manifest), 'utf8');
  mkdirSync(folder, { recursive: true });
  for (const name of files) copyFileSync(join(manifests, name), join(folder, name));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const command = isLocked ? ['ci'] : ['install', '--no-package-lock'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await promisify(execFile)(npm, [...command, '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The first words of what npm prints. */
function firstError(printed: string): string {
  const lines = printed.split('\n').map((line) => line.replace(/^npm (?:error|warn) ?/, ''));
  return lines
    .filter((line) => line !== '' && !line.startsWith('code '))
    .slice(0, 2)
    .join(' ');
}
