import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { entryShapes, runbookShapes } from '../../src/app/project/record-shapes.ts';
import { STAND_INS } from '../../src/node/diagrams/stand-ins.ts';
import { packageRoot } from '../../src/site/package-root.ts';
import { withRequired } from './lazy-modules.ts';

/** `sh-syntax` says that it has no side effects, yet one of its modules defines what another calls. */
export const keepSideEffects: Plugin = {
  name: 'keep-side-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === 'resolved' || !/sh-syntax/.test(`${path} ${options.importer}`))
        return null;
      const found = await resolve(path, { ...options, pluginData: 'resolved' });
      return { ...found, sideEffects: true };
    });
  },
};

/**
 * Sources name what runs in a thread, and what they require, as TypeScript; in the bundle these are
 * `.mjs`. The data of two packages are parts of the bundle.
 */
export const fitSources: Plugin = {
  name: 'fit-sources',
  setup({ onLoad }) {
    const filter = /[\\/]src[\\/].*\.ts$|[\\/](?:css-tree|csso)[\\/]lib[\\/].*\.js$/;
    onLoad({ filter }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      // Whatever is bundled has a `require` of its own.
      const own = text.replace('const require = createRequire(import.meta.url);\n', '');
      if (!path.endsWith('.ts')) return { contents: own };
      const contents = withRequired(own)
        .replace("import { createRequire } from 'node:module';\n", '')
        .replace(
          /new URL\((['"`])\.\/([\w-]+)(?:\.ts|\$\{[^}]*\})\1, import/g,
          "new URL('./$2.mjs', import",
        )
        // What the first file does not call has to stay out of it; esbuild sees this at a call only.
        .replaceAll(' = lazily(', ' = /* @__PURE__ */ lazily(');
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Of the expressions in tables of words only the text is used. V8 would parse each one when its module is loaded,
 * and asks a database of Unicode for each `\\p{L}`.
 */
export const wordTables: Plugin = {
  name: 'word-tables',
  setup({ onLoad }) {
    const filter = /[\\/]core[\\/]parse[\\/].*[\\/]words[\\/][^\\/]+\.ts$/;
    onLoad({ filter }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: withoutExpressions(text), loader: 'ts' };
    });
  },
};

function withoutExpressions(text: string): string {
  return text.replace(
    /(?<=[[(,=]\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]*)(?=\s*[\]),;])/g,
    (_all, source, flags) => `{ source: ${JSON.stringify(new RegExp(source, flags).source)} }`,
  );
}

/** Commander loads what it runs programs of its own with, and the program has none of those. */
export const noPrograms: Plugin = {
  name: 'no-programs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text
        .replace(/^import childProcess from 'node:child_process';\n/m, '')
        .replaceAll('childProcess.', "process.getBuiltinModule('node:child_process').");
      return { contents };
    });
  },
};

/** Packages that are not needed where Mermaid runs without a browser. */
export const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path }) =>
      path in STAND_INS ? { path, namespace: 'stand-in' } : null,
    );
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({
      contents: STAND_INS[path] ?? '',
    }));
  },
};

/** The pool of threads names its own worker by where it is in its package. */
export const poolWorker: Plugin = {
  name: 'pool-worker',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]tinypool[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('/entry/worker.js')) throw new Error(`${path} names no worker`);
      return { contents: text.replace('/entry/worker.js', '/pool-worker.mjs') };
    });
  },
};

/** The texts of rules, which sources read from files, become a part of the bundle. */
export const ruleTexts: Plugin = {
  name: 'rule-texts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]node[\\/]rule-files\.ts$/ }, async () => {
      const folder = join(packageRoot, 'src/lint/rules');
      const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
      const texts = names.map(async (name) => [
        basename(name, '.md'),
        await readFile(join(folder, name), 'utf8'),
      ]);
      const all = JSON.stringify(Object.fromEntries(await Promise.all(texts)));
      return { contents: `const texts = ${all}; export const readRuleFile = (id) => texts[id];` };
    });
  },
};

/** The shapes of what is kept, which sources make of schemas, become a part of the bundle. */
export const recordShapes: Plugin = {
  name: 'record-shapes',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]app[\\/]project[\\/]record-shapes\.ts$/ }, () => {
      const shapes = Object.entries({ runbookShapes, entryShapes });
      return {
        contents: shapes
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n'),
      };
    });
  },
};

/** The program's first file loads the rest when a command runs. */
export const restOfProgram: Plugin = {
  name: 'rest-of-program',
  setup({ onResolve }) {
    onResolve({ filter: /\/run-command\.ts$/ }, () => {
      return { path: './run-command.mjs', external: true };
    });
  },
};

/** Puts ours in the place of DOMPurify, everywhere but in ours. */
export const sanitizer: Plugin = {
  name: 'sanitizer',
  setup({ onResolve }) {
    onResolve({ filter: /^dompurify$/ }, ({ importer }) =>
      importer.endsWith('mermaid-sanitizer.ts')
        ? null
        : { path: join(packageRoot, 'scripts/pack/mermaid-sanitizer.ts') },
    );
  },
};
