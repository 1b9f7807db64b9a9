import type { CommandFactory } from './command-factory.ts';

export interface ListedCommand {
  /** What its help says of it. */
  description: string;
  /** Its arguments, as its help shows them. */
  usage: string;
  /** Commands load on demand, because most of them load many modules. */
  load(): Promise<CommandFactory>;
}

/** All commands by name, in the order of the help. */
export const commandList: ReadonlyMap<string, ListedCommand> = new Map([
  [
    'init',
    {
      description: 'Set up a repository: look at what it has, write what is missing.',
      usage: '[options]',
      load: async () => (await import('./commands/init.ts')).initCommand,
    },
  ],
  [
    'lint',
    {
      description: 'Check runbooks; exit with 1 if there are errors.',
      usage: '[options] [paths...]',
      load: async () => (await import('./commands/lint.ts')).lintCommand,
    },
  ],
  [
    'match',
    {
      description: 'Find the entries that match a log; exit with 1 if there are none.',
      usage: '[options] [files...]',
      load: async () => (await import('./commands/match.ts')).matchCommand,
    },
  ],
  [
    'mine',
    {
      description: 'Find the failures that recur in many logs and have no entry.',
      usage: '[options] [logs...]',
      load: async () => (await import('./commands/mine.ts')).mineCommand,
    },
  ],
  [
    'coverage',
    {
      description: 'Check that everything that can go red has an entry or an exception.',
      usage: '[options]',
      load: async () => (await import('./commands/coverage.ts')).coverageCommand,
    },
  ],
  [
    'quarantine',
    {
      description: 'Hold a quarantine manifest to its policy; exit with 1 if it blocks a release.',
      usage: '[options] <action>',
      load: async () => (await import('./commands/quarantine.ts')).quarantineCommand,
    },
  ],
  [
    'hits',
    {
      description: 'List what `match --record` remembers, or make its file smaller.',
      usage: '[options] <action>',
      load: async () => (await import('./commands/hits.ts')).hitsCommand,
    },
  ],
  [
    'new',
    {
      description: 'Draft a runbook entry from lines of a log, or a page with a procedure.',
      usage: '[options]',
      load: async () => (await import('./commands/new.ts')).newCommand,
    },
  ],
  [
    'build',
    {
      description: 'Build the site for any static host.',
      usage: '[options]',
      load: async () => (await import('./commands/build.ts')).buildCommand,
    },
  ],
  [
    'preview',
    {
      description: 'Serve the built site locally.',
      usage: '[options]',
      load: async () => (await import('./commands/preview.ts')).previewCommand,
    },
  ],
  [
    'dev',
    {
      description: 'Serve the site while you write; a page reloads when its runbook changes.',
      usage: '[options]',
      load: async () => (await import('./commands/dev.ts')).devCommand,
    },
  ],
  [
    'explain',
    {
      description: 'Explain what a lint rule finds and why it matters, with examples.',
      usage: '[rule-id]',
      load: async () => (await import('./commands/explain.ts')).explainCommand,
    },
  ],
  [
    'export',
    {
      description: 'Print the catalog as versioned JSON.',
      usage: '[options]',
      load: async () => (await import('./commands/export.ts')).exportCommand,
    },
  ],
  [
    'lsp',
    {
      description: 'Run the language server for an editor.',
      usage: '[options]',
      load: async () => (await import('./commands/lsp.ts')).lspCommand,
    },
  ],
]);
