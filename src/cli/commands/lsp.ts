import { Command, Option } from 'commander';
import { loadSettings } from '../../app/index.ts';
import type { LoadSettings } from '../../lsp/server.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { addCatalogOptions, type CatalogOptions } from '../options.ts';

export const lspCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('lsp'))
    .requiredOption('--stdio', 'use standard input and output')
    // Clients of Microsoft's library give it; the server then ends with the editor.
    .addOption(new Option('--clientProcessId <pid>').hideHelp())
    .action(async (options: CatalogOptions) => {
      const { serveEditor } = await import('../../lsp/server.ts');
      const { cwd } = terminal;
      // Names are relative to each folder of the editor.
      const load: LoadSettings = (folder, refusal) =>
        loadSettings({ ...options, cwd: folder, refusal });
      const server = { loadSettings: load, cwd, config: options.config };
      await serveEditor(server, process.stdin, process.stdout);
      done(exitCode.ok);
    });
