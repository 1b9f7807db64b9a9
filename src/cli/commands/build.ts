import { relative } from 'node:path';
import { Command } from 'commander';
import { runbookFolders } from '../../app/index.ts';
import { replaceFolder } from '../../node/files/replace-folder.ts';
import { requireReplaceable } from '../../node/files/replaceable-folder.ts';
import type { PageProblem } from '../../site/build/build-site.ts';
import type { CommandFactory } from '../command-factory.ts';
import { problemText } from '../describe-failure.ts';
import { exitCode } from '../exit-code.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';
import { Progress } from '../progress.ts';

export const buildCommand: CommandFactory = (terminal, done) =>
  addSiteOptions(new Command('build'))
    .option('--verbose', 'print details, such as the browser that draws the diagrams')
    .action(async (options: SiteOptions & { verbose?: boolean }) => {
      const settings = await settingsOf(terminal, options);
      const folder = requireReplaceable(settings.outDir, {
        root: settings.root,
        needed: [...(await runbookFolders(settings)), terminal.cwd],
      });
      const { buildSite } = await import('../../site/build/build-site.ts');
      const progress = new Progress(terminal);
      const listener = {
        log: (line: string) => {
          if (options.verbose) terminal.err(`${line}\n`);
        },
        warn: (problem: PageProblem) => {
          progress.clear();
          terminal.err(problemText(problem));
        },
        onProgress: (done: number, total: number) => progress.show(done, total, 'pages'),
      };
      try {
        await replaceFolder(folder, (outDir, former, signal) =>
          buildSite({ ...settings, outDir }, { ...listener, former, signal }),
        );
      } finally {
        progress.clear();
      }
      terminal.out(`Wrote the site to ${relative(terminal.cwd, settings.outDir) || '.'}\n`);
      done(exitCode.ok);
    });
