import { Command } from 'commander';
import { loadProject } from '../../app/project/project.ts';
import { exportCatalog } from '../../core/export/export-catalog.ts';
import { printableJson } from '../../report/printable.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { addCatalogOptions, type CatalogOptions, settingsOf } from '../options.ts';

export const exportCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('export'))
    .description('Print the catalog as versioned JSON.')
    .action(async (options: CatalogOptions) => {
      const { catalog } = await loadProject(await settingsOf(terminal, options));
      terminal.out(`${printableJson(exportCatalog(catalog))}\n`);
      done(exitCode.ok);
    });
