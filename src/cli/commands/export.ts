import { Command } from 'commander';
import { exportProject, loadProject } from '../../app/index.ts';
import { printableJson } from '../../report/printable.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { addCatalogOptions, type CatalogOptions, settingsOf } from '../options.ts';

export const exportCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('export')).action(async (options: CatalogOptions) => {
    const project = await loadProject(await settingsOf(terminal, options));
    terminal.out(`${printableJson(await exportProject(project))}\n`);
    project.save();
    done(exitCode.ok);
  });
