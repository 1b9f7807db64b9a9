import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { packageRoot } from '../../src/site/package-root.ts';
import { OLDEST_NODE } from './bundle.ts';

/** Packages whose code is bundled, with native parts that npm installs for one platform. */
const withNatives = ['satteri', 'pagefind', '@resvg/resvg-js'];
/** Slower than what the program has of its own. */
const slow = /wasm/;

/** The `package.json` of the package: what this repository needs to be developed stays here. */
export function packageManifest(): Record<string, unknown> {
  const { name, version, description, license, type } = packageJson;
  return {
    name,
    version,
    description,
    license,
    type,
    keywords: ['runbook', 'on-call', 'incident', 'ci', 'linter', 'logs', 'sre', 'documentation'],
    bin: { replaybook: './bin/replaybook.mjs' },
    types: './dist/program/index.d.ts',
    exports: {
      '.': exported('./dist/program/index'),
      './match': exported('./dist/match/index'),
      './schema': './schema/config.json',
      './package.json': './package.json',
    },
    files: ['.compiled', 'bin', 'dist', 'schema', 'THIRD-PARTY-NOTICES.txt'],
    engines: { node: `>=${OLDEST_NODE.replace(/\.0$/, '')}` },
    optionalDependencies: Object.fromEntries(withNatives.flatMap(nativesOf)),
  };
}

/** A module and its types; each is named so that all tools find one for the other. */
function exported(path: string): Record<string, string> {
  return { types: `${path}.d.ts`, default: `${path}.mjs` };
}

/** Names and versions. */
function nativesOf(name: string): [string, string][] {
  const file = join(packageRoot, 'node_modules', name, 'package.json');
  const manifest: { optionalDependencies?: Record<string, string> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return Object.entries(manifest.optionalDependencies ?? {}).filter(
    ([native]) => !slow.test(native),
  );
}
