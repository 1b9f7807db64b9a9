import { EventEmitter, on, once } from 'node:events';
import { createServer } from 'node:http';
import { relative } from 'node:path';
import { Command } from 'commander';
import { checkRuleSettings, runbookFolders, type Settings } from '../../app/index.ts';
import { watchConfig } from '../../node/config/watch-config.ts';
import { UserError } from '../../node/user-error.ts';
import { printable } from '../../report/printable.ts';
import type { DevSession } from '../../site/dev/dev-site.ts';
import type { CommandFactory } from '../command-factory.ts';
import { describeFailure, problemText } from '../describe-failure.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';
import { addServerOptions, requireFreePort, type ServerOptions, serverUrl } from '../server.ts';
import type { Terminal } from '../terminal.ts';

export const devCommand: CommandFactory = (terminal) =>
  addServerOptions(addSiteOptions(new Command('dev'))).action(
    async (options: SiteOptions & ServerOptions) => {
      const read = async (): Promise<Settings> => {
        const settings = await settingsOf(terminal, options);
        await checkRuleSettings(settings);
        return settings;
      };
      const announce = async (settings: Settings): Promise<void> => {
        const folders = await runbookFolders(settings);
        const names = folders.map((folder) => relative(terminal.cwd, folder) || folder);
        terminal.out(`Serving ${names.join(', ')} at ${serverUrl(options, settings.base)}\n`);
      };
      // Watches before it reads, and so sees every later change.
      const config = new EventEmitter();
      const changes = on(config, 'change');
      watchConfig({ cwd: terminal.cwd, named: options.config }, () => config.emit('change'));
      const first = await read();
      await requireFreePort(options);
      const { DevSite } = await import('../../site/dev/dev-site.ts');
      const session = { host: options.host, ...findingsOnTerminal(terminal) };
      let site = await DevSite.open(first, session);
      const server = createServer((request, response) => site.handle(request, response));
      await once(server.listen(options.port, options.host), 'listening');
      await announce(first);
      for await (const _ of changes) {
        try {
          const settings = await read();
          const next = await DevSite.open(settings, session);
          site.close();
          site = next;
          await announce(settings);
        } catch (error) {
          terminal.err(describeFailure(error, terminal));
          site.alarm(inWords(error));
        }
      }
    },
  );

/** Prints the findings in a changed runbook, and when none are left. */
function findingsOnTerminal(terminal: Terminal): Omit<DevSession, 'host'> {
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
    describe: inWords,
  };
}

function inWords(error: unknown): string {
  if (error instanceof UserError) return `${error.message}\n${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}
