/**
 * Adds packages of other platforms to package-lock.json that the registry mirror did not offer. npm
 * silently leaves out such optional dependencies, and `npm ci` then rejects the lockfile. Also gets
 * the digest of every package without one from the registry, so that nobody can replace its bytes.
 * Run it after every change of dependencies; it also accepts the path of another lockfile.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

interface LockedPackage {
  version?: string;
  /** Set if the package has another name than its folder. */
  name?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../package-lock.json'));
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };

const systems: Readonly<Record<string, string>> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const processors = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');

let added = 0;
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const platform = platformOf(name);
    if (platform === null || !/^\d/.test(version)) continue;
    const found = findLocked(parent, name);
    if (found?.version === version) continue;
    const place = found === undefined ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
    lock.packages[place] = { version, ...(dev && { dev }), optional: true, ...platform };
    added += 1;
  }
}

const run = promisify(execFile);
let completed = 0;
for (const [place, locked] of Object.entries(lock.packages)) {
  const { version, integrity, link } = locked;
  if (place === '' || link || version === undefined || integrity !== undefined) continue;
  const name = locked.name ?? place.replace(/^.*node_modules\//, '');
  const { stdout } = await run('npm', ['view', `${name}@${version}`, 'dist.integrity']);
  if (!/^sha512-\S+$/.test(stdout.trim())) throw new Error(`no digest of ${name}@${version}`);
  const { version: _version, ...others } = locked;
  lock.packages[place] = { version, integrity: stdout.trim(), ...others };
  completed += 1;
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
if (added + completed > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added, ${completed} digests.`);

/** Resolves a name from inside a package like Node. */
function findLocked(parent: string, name: string): LockedPackage | undefined {
  for (
    let folder = parent;
    ;
    folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  ) {
    const found =
      lock.packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found !== undefined || folder === '') return found;
  }
}

/** The platform in the name of a package; null without one. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | null {
  const words = name.split(/[-/]/);
  const system = words.map((word) => systems[word]).find((found) => found !== undefined);
  const processor = processors.find((known) => words.includes(known));
  if (processor === 'wasm32') return { cpu: ['wasm32'] };
  if (system === undefined) return null;
  const musl = words.some((word) => /musl/.test(word));
  return {
    ...(processor !== undefined && { cpu: [processor] }),
    os: [system],
    ...(musl && { libc: ['musl'] }),
  };
}
