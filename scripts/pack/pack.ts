/** `npm run pack`: makes the package that users install, in `build/package`, and its tarball beside it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { configSchema } from '../../src/node/config/config-schema.ts';
import { digest } from '../../src/node/digest.ts';
import { packageFile, packageFiles } from '../../src/node/package-files.ts';
import { compilePages } from '../../src/site/build/compile-pages.ts';
import { packageRoot } from '../../src/site/package-root.ts';
import { bundleMatch, bundleMermaid, bundlePages, bundleProgram } from './bundle.ts';
import { declarationsOf } from './declarations.ts';
import { packageManifest } from './manifest.ts';
import { thirdPartyNotices } from './notices.ts';

/** Packages of which the package holds files as they are. */
const copied = ['sh-syntax', 'dejavu-fonts-ttf', '@fontsource/open-sans'];

const output = join(packageRoot, 'build');
const target = join(output, 'package');

rmSync(output, { recursive: true, force: true });
const buildId = digestOfSources();
const pages = join(target, '.compiled', buildId);
await compilePages({ path: pages, isTrusted: true });
await bundlePages(pages);
const program = await bundleProgram(join(target, 'dist/program'), buildId);
const match = await bundleMatch(join(target, 'dist/match'));
const [libraryTypes = '', matchTypes = ''] = declarationsOf([
  'app/index.ts',
  'core/match/index.ts',
]);
write('dist/program/index.d.ts', libraryTypes);
write('dist/match/index.d.ts', matchTypes);
copyFiles();
const script = await bundleMermaid(join(target, 'dist/files/mermaid.min.js.br'));
write('THIRD-PARTY-NOTICES.txt', thirdPartyNotices(packageRoot, [program, match, script], copied));
write('schema/config.json', json(z.toJSONSchema(configSchema, { io: 'input' })));
write('package.json', json(packageManifest()));
execFileSync('npm', ['pack', '--silent', '--pack-destination', output], {
  cwd: target,
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});

function copyFiles(): void {
  for (const name of ['README.md', 'LICENSE']) cpSync(join(packageRoot, name), join(target, name));
  cpSync(join(packageRoot, 'scripts/pack/replaybook.mjs'), join(target, 'bin/replaybook.mjs'));
  for (const name of packageFiles) cpSync(packageFile(name), join(target, 'dist/files', name));
}

function write(path: string, content: string): void {
  const file = join(target, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The same sources with the same dependencies make the same package. */
function digestOfSources(): string {
  const files = ['src', 'public', 'scripts/pack'].flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const all = [...files, join(packageRoot, 'package-lock.json')].sort();
  const digests = all.map((file) => `${basename(file)} ${digest(readFileSync(file))}`);
  return digest(digests.join('\n')).slice(0, 16);
}
