import { relative } from 'node:path';
import { Command } from 'commander';
import { checkRuleSettings, type Settings } from '../../app/index.ts';
import { endAtOnce } from '../../node/ending.ts';
import { UserError } from '../../node/user-error.ts';
import { printable } from '../../report/printable.ts';
import type { DevSession } from '../../site/astro-config.ts';
import type { CommandFactory } from '../command-factory.ts';
import { describeFailure } from '../describe-failure.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';
import { problemText } from '../page-problem.ts';
import { addServerOptions, requireFreePort, type ServerOptions, serverUrl } from '../server.ts';
import type { Terminal } from '../terminal.ts';
import { watchConfig } from '../watch-config.ts';

export const devCommand: CommandFactory = (terminal) =>
  addServerOptions(addSiteOptions(new Command('dev'))).action(
    async (options: SiteOptions & ServerOptions) => {
      const read = async (): Promise<Settings> => {
        const settings = await settingsOf(terminal, options);
        await checkRuleSettings(settings.rules);
        return settings;
      };
      const first = await read();
      await requireFreePort(options);
      const { dev } = await import('astro').catch(() => {
        throw new UserError(
          'The development server needs Astro, which is not installed.',
          'Run `replaybook build` and `replaybook preview`, or install the package `astro`.',
        );
      });
      const { DevAlarm, siteConfig } = await import('../../site/astro-config.ts');
      const findings = findingsOnTerminal(terminal);
      const start = async (settings: Settings) => {
        const alarm = new DevAlarm();
        const server = await dev({
          ...siteConfig(settings, { alarm, ...findings }),
          server: { host: options.host, port: options.port },
          // Astro's warnings are about files of Replaybook, which authors cannot change.
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
        // Runs the changes one after the other.
        let last = Promise.resolve();
        watchConfig({ cwd: terminal.cwd, named: options.config }, () => {
          last = last.then(restart);
          last.catch(fail);
        });
      });
    },
  );

/** Prints the findings in a changed runbook, and when none are left. */
function findingsOnTerminal(terminal: Terminal): Pick<DevSession, 'changed' | 'failed'> {
  const faulty = new Set<string>();
  return {
    changed(path, problems) {
      for (const problem of problems) terminal.err(problemText(problem));
      if (problems.length > 0) faulty.add(path);
      else if (faulty.delete(path)) {
        terminal.err(`${printable(path)}: no findings left.\n`);
      }
    },
    failed: (error) => terminal.err(describeFailure(error, terminal)),
  };
}

function inWords(error: unknown): string {
  if (error instanceof UserError) return `${error.message}\n${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}
