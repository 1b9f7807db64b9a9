import type { AstroIntegration } from 'astro';
import type { Settings } from '../../node/config/settings.ts';
import type { PageProblem } from '../content/page-problems.ts';
import type { SiteParts } from '../content/site.ts';
import { LoadedSite } from '../load-site.ts';
import { giveLocals } from './dev-locals.ts';
import type { DevAlarm, DevHost } from './dev-support.ts';
import { reloadOnChange } from './live-reload.ts';
import { serveFiles } from './serve-files.ts';

/** What a development server has beside the settings. */
export interface DevSupport {
  host: DevHost;
  alarm: DevAlarm;
}

/** Ties Astro's server to the runbooks: data for the pages, reloads and findings on a change. */
export function replaybook(settings: Settings, support: DevSupport | null): AstroIntegration {
  const source = new LoadedSite(
    settings,
    support === null ? {} : { checkOf: checkWith(support.host) },
  );
  return {
    name: 'replaybook',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Pages are rendered when they are asked for, with what the server knows then.
        if (command === 'dev') updateConfig({ output: 'server' });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveFiles(source, settings.base));
        server.middlewares.use(giveLocals(source, settings.base));
        support?.alarm.connect(server.environments.client.hot);
        reloadOnChange(server, settings.runbooks, (file) => {
          source.invalidate();
          if (support !== null) void report(source, file, support.host);
        });
      },
    },
  };
}

async function report(source: LoadedSite, file: string, host: DevHost): Promise<void> {
  try {
    const site = await source.load();
    const page = site.pages.find((one) => one.file === file);
    if (page !== undefined) host.changed(page.runbook.path, (await site.check?.(page)) ?? []);
  } catch (error) {
    host.failed(error);
  }
}

/** Each page of a loaded site is checked once. */
function checkWith(host: DevHost): NonNullable<SiteParts['checkOf']> {
  return ({ pages, project }) => {
    const texts = new Map(pages.map(({ runbook, text }) => [runbook.path, { text }]));
    const known = new Map<string, Promise<PageProblem[]>>();
    return ({ runbook: { path } }) => {
      const found = known.get(path) ?? host.check(project, path, texts);
      known.set(path, found);
      return found;
    };
  };
}
