import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { packageRoot } from '../../src/site/package-root.ts';

/**
 * Modules that most runs do not need, below `src`. Each exports functions alone; in the bundle a call of
 * one of them loads the module, with all that it imports.
 */
const lazy: readonly string[] = [
  'app/project/open-scan-pool.ts',
  'core/command/value-pattern.ts',
  'core/coverage/error-pattern.ts',
  'core/glob.ts',
  'core/markdown/html.ts',
  'core/parse/front-matter/front-matter-block.ts',
  'core/parse/content/html-table.ts',
  'core/pattern/regex/regex-step.ts',
  'lint/rule-options.ts',
  'node/config/describe-issue.ts',
  'node/sites/site-generators.ts',
  'report/columns-of-any-text.ts',
];

/** Those that sources load in this way themselves. */
const required: readonly string[] = [
  'core/markdown/markdown-parser.ts',
  'core/parse/parse-runbook.ts',
];

const nameOf = (path: string) => basename(path, '.ts');
const fileOf = (path: string) => join(packageRoot, 'src', path);

/** The entries of the bundle for them. */
export const lazyEntries: Readonly<Record<string, string>> = Object.fromEntries(
  [...lazy, ...required].map((path) => [nameOf(path), `src/${path}`]),
);

/** Puts functions that load a module in its place. A required module cannot wait, so neither may these. */
export const lazyModules: Plugin = {
  name: 'lazy-modules',
  setup({ onResolve, onLoad, resolve }) {
    const known = new Set(lazy.map(fileOf));
    onResolve(
      { filter: /^\..*\.ts$/ },
      async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === 'resolved') return null;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'resolved' });
        if (!known.has(found.path)) return null;
        return kind === 'dynamic-import'
          ? { path: `./${nameOf(found.path)}.mjs`, external: true }
          : { path: found.path, namespace: 'lazy' };
      },
    );
    onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({ contents: standIn(path) }));
    onResolve({ filter: /^\.\/[\w-]+\.mjs$/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, external: true } : null,
    );
  },
};

/** Calls in the sources that require TypeScript require what it becomes. */
export function withRequired(text: string): string {
  return text.replace(/\brequire\('\.[^']*\/([\w-]+)\.ts'\)/g, "require('./$1.mjs')");
}

function standIn(file: string): string {
  const text = readFileSync(file, 'utf8');
  const others = /^export (?!function|interface|type)\w+.*/m.exec(text);
  if (others !== null) throw new Error(`${file} exports more than functions: ${others[0]}`);
  const names = [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  const load = `require('./${nameOf(file)}.mjs')`;
  return names
    .map((name) => `export function ${name}(...args) { return ${load}.${name}(...args); }`)
    .join('\n');
}
