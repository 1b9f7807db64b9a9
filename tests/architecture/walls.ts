/** What the files of a folder may import, beside each other. The only statement of the walls. */
export interface Wall {
  /** Below `src`; the first wall whose folder holds a file counts. */
  folder: string;
  /** Folders and files below `src` of which everything may be imported. */
  may: readonly string[];
  /** Those of which only types may be. */
  types?: readonly string[];
  /** Packages and modules of Node; null for any. */
  packages: RegExp | null;
}

const none = /(?!)/;
const model = ['core/model.ts'];

/** Folders and files of the core, and what each of its folders may use: values that are kept by key. */
function core(...names: string[]): string[] {
  return ['maps.ts', 'memoize.ts', ...names.flatMap((some) => some.split(' '))].map(
    (name) => `core/${name}`,
  );
}

/** The steps from a page to its entries, in this order: each may use those ahead of it, and what a section is. */
const parse: readonly Wall[] = [
  'titles',
  'front-matter',
  'fields',
  'content',
  'tables',
  'outline',
  'failure',
  'unlabelled',
  'entry',
  'entries',
].map((step, at, steps) => ({
  folder: `core/parse/${step}`,
  may: core(
    'markdown links pattern command text model.ts',
    ...steps.slice(0, at).map((one) => `parse/${one}`),
    ...(at > steps.indexOf('content') ? ['parse/document.ts'] : []),
    ...(step === 'entries' ? ['parse/page-kind.ts'] : []),
  ),
  packages: /^(?:htmlparser2|mdast(?:-util-to-string)?|smol-toml|yaml|zod)$/,
}));

export const walls: readonly Wall[] = [
  // What ships to browsers: each may use those above it.
  { folder: 'core/text', may: core(), packages: none },
  { folder: 'core/command', may: core('text'), types: model, packages: /^re2js$/ },
  { folder: 'core/pattern', may: core('command text'), types: model, packages: /^re2js$/ },
  { folder: 'core/log', may: core('pattern text'), packages: none },
  { folder: 'core/search', may: core('log pattern command text'), types: model, packages: none },
  { folder: 'core/hits', may: core('text'), packages: none },
  {
    folder: 'core/draft',
    may: core('log pattern command text markdown/escape-markdown.ts'),
    packages: /^yaml$/,
  },
  // What reads and shows pages.
  {
    folder: 'core/links',
    may: core('text'),
    types: model,
    packages: /^(?:github-slugger|mdast(?:-util-to-string)?)$/,
  },
  {
    folder: 'core/markdown',
    may: core('links text'),
    types: model,
    packages: /^(?:htmlparser2|mdast|remark-\w+|unified|vfile-location)$/,
  },
  ...parse,
  {
    folder: 'core/parse',
    may: core('markdown links pattern command text model.ts diagnostic.ts glob.ts'),
    packages: /^(?:htmlparser2|mdast(?:-util-to-string)?|smol-toml|yaml|zod)$/,
  },
  {
    folder: 'core/render',
    may: core('parse markdown links pattern command text'),
    types: model,
    packages: /^(?:hast(?:-util-[\w-]+)?|mdast(?:-util-to-hast)?|refractor)$/,
  },
  { folder: 'core/export', may: model, packages: /^zod$/ },
  { folder: 'core/coverage', may: core('links text glob.ts'), types: model, packages: /^re2js$/ },
  { folder: 'core/quarantine', may: core('parse markdown text'), types: model, packages: none },
  {
    folder: 'core/match',
    may: core('parse log pattern command text'),
    types: model,
    packages: none,
  },
  // Its own files: the model, globs.
  { folder: 'core', may: [], packages: /^(?:zod|re2js)$/ },
  { folder: 'lint', may: ['core'], packages: /^zod$/ },
  { folder: 'report', may: ['core'], types: ['app', 'lint'], packages: /^(?:string-width|sarif)$/ },
  { folder: 'node', may: ['core'], packages: null },
  { folder: 'app', may: ['core', 'lint', 'node'], packages: null },
  // Callers of the use cases load no runbook and open no cache themselves.
  {
    folder: 'cli',
    may: [
      ...['app/index.ts', 'report', 'core', 'lsp/server.ts'],
      // What most runs need: whether the last one said the same.
      'app/lint/run-memory.ts',
      ...['site/dev/dev-site.ts', 'site/build/build-site.ts'],
      // What is about the process: how it starts and ends, and how a failure of it is told.
      ...['node/compile-cache.mjs', 'node/ending.ts', 'node/system-failure.ts'],
      'node/user-error.ts',
      'node/config/watch-config.ts',
      // The folder of a site that is put in place, and served.
      ...['node/files/replace-folder.ts', 'node/files/replaceable-folder.ts'],
      'node/files/serve-folder.ts',
    ],
    packages: null,
  },
  {
    folder: 'lsp',
    may: [
      ...['app/index.ts', 'core', 'node/files/inside-root.ts', 'node/user-error.ts'],
      // Where the configuration may be, to watch it.
      ...['node/config/config-files.ts', 'node/config/watch-config.ts'],
      'node/files/watch-folders.ts',
    ],
    packages: null,
  },
  {
    folder: 'site/client',
    may: [
      'core/draft',
      'core/hits',
      'core/search',
      'core/log',
      'core/pattern',
      'core/command',
      'core/text',
      'site/styles/search/results.css?url',
    ],
    packages: none,
  },
  { folder: 'site/service-worker', may: [], packages: none },
  {
    folder: 'site',
    may: [
      ...['app/index.ts', 'core', 'lint', 'node/diagrams', 'node/git', 'node/browser'],
      'node/browser.ts',
      ...['node/build-id.ts', 'node/package-files.ts'],
      ...['node/digest.ts', 'node/exact-bytes.ts', 'node/time-limit.ts', 'node/user-error.ts'],
      // Images are read, and the files of the site written.
      ...['regular-file', 'draft-file', 'inside-root', 'kept-files', 'scratch-folder'].map(
        (name) => `node/files/${name}.ts`,
      ),
      // The development server answers requests, and watches the runbooks.
      ...['serve-folder', 'watch-files', 'watch-folders'].map((name) => `node/files/${name}.ts`),
      // Compiled pages and the index of prose, which are made of no runbook alone, are sealed here.
      ...['program-version', 'seal', 'sealed-file'].map((name) => `node/cache/${name}.ts`),
    ],
    packages: null,
  },
];
