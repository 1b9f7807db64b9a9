import { Command } from 'commander';
import type { LoadSettings } from '../../lsp/server.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { addCatalogOptions, type CatalogOptions, settingsOf } from '../options.ts';

export const lspCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('lsp'))
    .requiredOption('--stdio', 'use standard input and output')
    .action(async (options: CatalogOptions) => {
      const { serveEditor } = await import('../../lsp/server.ts');
      const load: LoadSettings = (refusal) => settingsOf(terminal, { ...options, refusal });
      await serveEditor(load, process.stdin, process.stdout);
      done(exitCode.ok);
    });
