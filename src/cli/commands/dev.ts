import { relative } from 'node:path';
import { Command } from 'commander';
import { checkRuleSettings } from '../../app/lint/rule-names.ts';
import type { Settings } from '../../node/config/settings.ts';
import { endAtOnce } from '../../node/ending.ts';
import { UserError } from '../../node/user-error.ts';
import type { CommandFactory } from '../command-factory.ts';
import { describeFailure } from '../describe-failure.ts';
import { devHost } from '../dev-host.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';
import { addServerOptions, requireFreePort, type ServerOptions, serverUrl } from '../server.ts';
import { watchConfig } from '../watch-config.ts';

export const devCommand: CommandFactory = (terminal) =>
  addServerOptions(addSiteOptions(new Command('dev')))
    .description('Serve the site while you write; a page reloads when its runbook changes.')
    .action(async (options: SiteOptions & ServerOptions) => {
      const read = async (): Promise<Settings> => {
        const settings = await settingsOf(terminal, options);
        checkRuleSettings(settings.rules);
        return settings;
      };
      const first = await read();
      await requireFreePort(options);
      const [{ dev }, { DevAlarm, siteConfig }] = await Promise.all([
        import('astro'),
        import('../../site/astro-config.ts'),
      ]);
      const host = devHost(terminal);
      const start = async (settings: Settings) => {
        const alarm = new DevAlarm();
        const server = await dev({
          ...siteConfig(settings, { host, alarm }),
          server: { host: options.host, port: options.port },
          // Its warnings are about routes and files of ours, which no author can change.
          logLevel: 'error',
        });
        // Vite would wait for open connections.
        endAtOnce();
        const folder = relative(terminal.cwd, settings.runbooks) || settings.runbooks;
        terminal.out(`Serving ${folder} at ${serverUrl(options, settings.base)}\n`);
        return { alarm, stop: () => server.stop() };
      };
      let running = await start(first);
      const restart = async (): Promise<void> => {
        const settings = await read().catch((error: unknown) => {
          terminal.err(describeFailure(error, terminal));
          running.alarm.raise(inWords(error));
        });
        if (!settings) return;
        await running.stop();
        running = await start(settings);
      };
      await new Promise<never>((_, fail) => {
        // One after the other, however fast the changes come.
        let last = Promise.resolve();
        watchConfig({ cwd: terminal.cwd, named: options.config }, () => {
          last = last.then(restart);
          last.catch(fail);
        });
      });
    });

function inWords(error: unknown): string {
  if (error instanceof UserError) return `${error.message}\n${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}
