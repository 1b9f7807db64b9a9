import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { runbookFolders, type Settings } from '../../app/index.ts';
import type { PageProblem } from '../content/page-problems.ts';
import { LoadedSite } from '../load-site.ts';
import type { DevAlarm } from './dev-alarm.ts';
import { giveLocals } from './dev-locals.ts';
import { reloadOnChange } from './live-reload.ts';
import { pageCheck } from './page-check.ts';
import { serveFiles } from './serve-files.ts';

/** Tells an author about findings while writing. */
export interface DevSession {
  alarm: DevAlarm;
  /** Receives the path of a changed runbook with its findings. */
  changed(path: string, problems: readonly PageProblem[]): void;
  /** Receives an error that stops the site from loading. */
  failed(error: unknown): void;
}

/**
 * Connects Astro's server to the runbooks: data for the pages, reloads and findings on a change.
 */
export function replaybook(settings: Settings, session: DevSession | null): AstroIntegration {
  const source = new LoadedSite(settings, session === null ? {} : { checkOf: pageCheck });
  return {
    name: 'replaybook',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Pages render on request, with the current data.
        if (command === 'dev') updateConfig({ output: 'server' });
      },
      'astro:server:setup': async ({ server }) => {
        server.middlewares.use(serveFiles(source, settings.base));
        server.middlewares.use(giveLocals(source, settings.base));
        session?.alarm.connect(server.environments.client.hot);
        reloadOnChange(server, await runbookFolders(settings), (path) => {
          source.invalidate();
          const file = relative(settings.runbooks, path).split(sep).join('/');
          if (session !== null) void report(source, file, session);
        });
      },
    },
  };
}

async function report(source: LoadedSite, file: string, session: DevSession): Promise<void> {
  try {
    const site = await source.load();
    const page = site.pages.find((one) => one.file === file);
    if (page === undefined) return;
    session.changed(page.runbook.path, (await site.check?.(page)) ?? []);
    source.save();
  } catch (error) {
    session.failed(error);
  }
}
