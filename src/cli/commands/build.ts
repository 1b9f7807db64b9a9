import { relative } from 'node:path';
import { Command } from 'commander';
import { replaceFolder, requireReplaceable } from '../../node/replace-folder.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandFactory } from '../main.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';
import { Progress } from '../progress.ts';

export const buildCommand: CommandFactory = (terminal, done) =>
  addSiteOptions(new Command('build'))
    .description('Write the site, ready for any static host.')
    .option('--verbose', 'say what is used, such as the browser that draws the diagrams')
    .action(async (options: SiteOptions & { verbose?: boolean }) => {
      const settings = await settingsOf(terminal, options);
      await requireReplaceable(settings.outDir, [settings.runbooks, terminal.cwd]);
      const { buildSite } = await import('../../site/build/build-site.ts');
      const progress = new Progress(terminal);
      const listener = {
        log: (line: string) => {
          if (options.verbose) terminal.err(`${line}\n`);
        },
        onProgress: (done: number, total: number) => progress.show(done, total, 'pages'),
      };
      try {
        await replaceFolder(settings.outDir, (outDir, former) =>
          buildSite({ ...settings, outDir }, { ...listener, former }),
        );
      } finally {
        progress.clear();
      }
      terminal.out(`Wrote the site to ${relative(terminal.cwd, settings.outDir) || '.'}\n`);
      done(exitCode.ok);
    });
