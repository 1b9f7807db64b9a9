import { relative } from 'node:path';
import { Command } from 'commander';
import { replaceFolder, requireReplaceable } from '../../node/replace-folder.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandFactory } from '../main.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';

export const buildCommand: CommandFactory = (terminal, done) =>
  addSiteOptions(new Command('build'))
    .description('Write the site, ready for any static host.')
    .action(async (options: SiteOptions) => {
      const settings = await settingsOf(terminal, options);
      await requireReplaceable(settings.outDir, [settings.runbooks, terminal.cwd]);
      const [{ build }, { siteConfig }] = await Promise.all([
        import('astro'),
        import('../../site/astro-config.ts'),
      ]);
      await replaceFolder(settings.outDir, (outDir) =>
        build({ ...siteConfig({ ...settings, outDir }), logLevel: 'silent' }),
      );
      terminal.out(`Wrote the site to ${relative(terminal.cwd, settings.outDir) || '.'}\n`);
      done(exitCode.ok);
    });
