import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { endAtOnce } from '../../node/ending.ts';
import { restoreFolder } from '../../node/replace-folder.ts';
import { realFolder } from '../../node/replaceable-folder.ts';
import { UserError } from '../../node/user-error.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';
import { addServerOptions, requireFreePort, type ServerOptions, serverUrl } from '../server.ts';

export const previewCommand: CommandFactory = (terminal, done) =>
  addServerOptions(addSiteOptions(new Command('preview')))
    .description('Serve the built site on this machine.')
    .action(async (options: SiteOptions & ServerOptions) => {
      const settings = await settingsOf(terminal, options);
      restoreFolder(realFolder(settings.outDir));
      const folder = relative(terminal.cwd, settings.outDir) || settings.outDir;
      if (!existsSync(join(settings.outDir, 'index.html'))) {
        throw new UserError(
          `There is no built site in "${folder}".`,
          'Run `replaybook build` first, or name its folder with --out-dir.',
        );
      }
      await requireFreePort(options);
      const [{ preview }, { siteConfig }] = await Promise.all([
        import('astro'),
        import('../../site/astro-config.ts'),
      ]);
      const server = await preview({
        ...siteConfig(settings),
        server: { host: options.host, port: options.port },
        logLevel: 'error',
      });
      // Vite would wait for open connections.
      endAtOnce();
      terminal.out(`Serving ${folder} at ${serverUrl(options, settings.base)}\n`);
      await server.closed();
      done(exitCode.ok);
    });
