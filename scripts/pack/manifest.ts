import packageJson from '../../package.json' with { type: 'json' };
import { OLDEST_NODE } from './bundle.ts';

/** Packages with native code. The program does without those that are not there. */
const natives = ['satteri', 'pagefind', '@resvg/resvg-js'];

/** The `package.json` of the package: what this repository needs to be developed stays here. */
export function packageManifest(): Record<string, unknown> {
  const { name, version, description, license, type, dependencies } = packageJson;
  const given: Readonly<Record<string, string>> = dependencies;
  return {
    name,
    version,
    description,
    license,
    type,
    keywords: ['runbook', 'on-call', 'incident', 'ci', 'linter', 'logs', 'sre', 'documentation'],
    bin: { replaybook: './bin/replaybook.mjs' },
    exports: {
      '.': { types: './types/index.d.ts', default: './dist/program/index.mjs' },
      './match': { types: './types/match.d.ts', default: './dist/program/match.mjs' },
      './schema': './schema/config.json',
      './package.json': './package.json',
    },
    files: ['bin', 'dist', 'schema', 'types', 'THIRD-PARTY-NOTICES.txt'],
    engines: { node: `>=${OLDEST_NODE.replace(/\.0$/, '')}` },
    optionalDependencies: Object.fromEntries(natives.map((one) => [one, given[one] ?? ''])),
  };
}
