import type { CommandFactory } from './command-factory.ts';

/**
 * A command, its arguments as its help shows them, and what its help says of it. Commands load on demand,
 * because most of them load many modules.
 */
type ListedCommand = readonly [
  name: string,
  usage: string,
  description: string,
  load: () => Promise<CommandFactory>,
];

/** All commands, in the order of the help. */
// biome-ignore format: a row takes two lines
export const commandList: readonly ListedCommand[] = [
  ['init', '[options]', 'Set up a repository: look at what it has, write what is missing.',
    async () => (await import('./commands/init.ts')).initCommand],
  ['lint', '[options] [paths...]', 'Check runbooks; exit with 1 if there are errors.',
    async () => (await import('./commands/lint.ts')).lintCommand],
  ['match', '[options] [files...]', 'Find the entries that match a log; exit with 1 if there are none.',
    async () => (await import('./commands/match.ts')).matchCommand],
  ['mine', '[options] [logs...]', 'Find the failures that recur in many logs and have no entry.',
    async () => (await import('./commands/mine.ts')).mineCommand],
  ['coverage', '[options]', 'Check that everything that can go red has an entry or an exception.',
    async () => (await import('./commands/coverage.ts')).coverageCommand],
  ['quarantine', '[options] <action>', 'Hold a quarantine manifest to its policy; exit with 1 if it blocks a release.',
    async () => (await import('./commands/quarantine.ts')).quarantineCommand],
  ['hits', '[options] <action>', 'List what `match --record` remembers, or make its file smaller.',
    async () => (await import('./commands/hits.ts')).hitsCommand],
  ['new', '[options]', 'Draft a runbook entry from lines of a log, or a page with a procedure.',
    async () => (await import('./commands/new.ts')).newCommand],
  ['build', '[options]', 'Build the site for any static host.',
    async () => (await import('./commands/build.ts')).buildCommand],
  ['preview', '[options]', 'Serve the built site locally.',
    async () => (await import('./commands/preview.ts')).previewCommand],
  ['dev', '[options]', 'Serve the site while you write; a page reloads when its runbook changes.',
    async () => (await import('./commands/dev.ts')).devCommand],
  ['explain', '[rule-id]', 'Explain what a lint rule finds and why it matters, with examples.',
    async () => (await import('./commands/explain.ts')).explainCommand],
  ['export', '[options]', 'Print the catalog as versioned JSON.',
    async () => (await import('./commands/export.ts')).exportCommand],
  ['lsp', '[options]', 'Run the language server for an editor.',
    async () => (await import('./commands/lsp.ts')).lspCommand],
];
