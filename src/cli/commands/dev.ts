import { relative } from 'node:path';
import { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { CommandFactory } from '../main.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';
import { addServerOptions, requireFreePort, type ServerOptions, serverUrl } from '../server.ts';

export const devCommand: CommandFactory = (terminal, done) =>
  addServerOptions(addSiteOptions(new Command('dev')))
    .description('Serve the site while you write; a changed runbook reloads its page.')
    .action(async (options: SiteOptions & ServerOptions) => {
      const settings = await settingsOf(terminal, options);
      await requireFreePort(options);
      const [{ dev }, { siteConfig }] = await Promise.all([
        import('astro'),
        import('../../site/astro-config.ts'),
      ]);
      const server = await dev({
        ...siteConfig(settings),
        server: { host: options.host, port: options.port },
        logLevel: 'warn',
      });
      const folder = relative(terminal.cwd, settings.runbooks) || settings.runbooks;
      terminal.out(`Serving ${folder} at ${serverUrl(options, settings.base)}\n`);
      await new Promise<void>((resolve) => {
        server.watcher.on('close', resolve);
      });
      done(exitCode.ok);
    });
