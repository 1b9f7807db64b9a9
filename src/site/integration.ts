import type { AstroIntegration } from 'astro';
import type { Settings } from '../node/settings.ts';
import type { DevAlarm, DevHost } from './dev-support.ts';
import { reloadOnChange } from './live-reload.ts';
import { LoadedSite } from './load-site.ts';
import type { PageProblem } from './page-problems.ts';
import { serveFiles } from './serve-files.ts';
import type { Site } from './site.ts';
import { registerSite } from './site-registry.ts';

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
  const name = registerSite(source);
  return {
    name: 'replaybook',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { __REPLAYBOOK_SITE__: JSON.stringify(name) } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveFiles(source, settings.base));
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
function checkWith(host: DevHost): (site: Site) => NonNullable<Site['check']> {
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
