import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { restoreFolder } from '../../node/files/replace-folder.ts';
import { realFolder } from '../../node/files/replaceable-folder.ts';
import { UserError } from '../../node/user-error.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { addSiteOptions, type SiteOptions, settingsOf } from '../options.ts';
import { addServerOptions, requireFreePort, type ServerOptions, serverUrl } from '../server.ts';

export const previewCommand: CommandFactory = (terminal, done) =>
  addServerOptions(addSiteOptions(new Command('preview'))).action(
    async (options: SiteOptions & ServerOptions) => {
      const settings = await settingsOf(terminal, options);
      restoreFolder(realFolder(settings.outDir));
      const folder = relative(terminal.cwd, settings.outDir) || settings.outDir;
      if (!existsSync(join(settings.outDir, 'index.html'))) {
        throw new UserError(
          `There is no built site in "${folder}".`,
          'Run `replaybook build` first, or set the folder with --out-dir.',
        );
      }
      await requireFreePort(options);
      const { serveFolder } = await import('../../node/files/serve-folder.ts');
      const { host, port } = options;
      const served = { folder: settings.outDir, base: settings.base, host };
      const server = createServer(serveFolder(served)).listen(port, host);
      await once(server, 'listening');
      terminal.out(`Serving ${folder} at ${serverUrl(options, settings.base)}\n`);
      await once(server, 'close');
      done(exitCode.ok);
    },
  );
