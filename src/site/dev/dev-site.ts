import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { relative, resolve, sep } from 'node:path';
import type { Settings } from '../../app/index.ts';
import { isOwnName, pathBelow, serveFolder } from '../../node/files/serve-folder.ts';
import { FileWatch } from '../../node/files/watch-files.ts';
import { watchSources } from '../../node/files/watch-folders.ts';
import { filesBelow } from '../build/compiled-folder.ts';
import type { CompiledPages } from '../build/compiled-pages.ts';
import { openPages } from '../build/open-pages.ts';
import type { PageProblem } from '../content/page-problems.ts';
import type { Site } from '../content/site.ts';
import { LoadedSite } from '../load-site.ts';
import { siteAddresses } from '../site-addresses.ts';
import { Browsers, eventsPath, reloadScript, scriptPath } from './browsers.ts';
import { pageCheck } from './page-check.ts';

/** Tells an author about findings while writing. */
export interface DevSession {
  /** The address to listen on. */
  host: string;
  /** Receives the path of a changed runbook with its findings. */
  changed(path: string, problems: readonly PageProblem[]): void;
  /** Receives an error that stops the site from loading. */
  failed(error: unknown): void;
  /** An error in words, for the page. */
  describe(error: unknown): string;
}

/** Editors write a file in several steps. */
const QUIET_MS = 50;

/** A site that renders its pages on request, from the current runbooks, and reloads them on a change. */
export class DevSite {
  readonly #settings: Settings;
  readonly #session: DevSession;
  readonly #source: LoadedSite;
  readonly #pages: CompiledPages;
  readonly #assets: ReadonlySet<string>;
  readonly #serveAsset: RequestListener;
  readonly #browsers = new Browsers();
  readonly #changed = new Set<string>();
  /** What says of the runbooks how they are today. */
  readonly #beside = new FileWatch((path) => this.#note(path));
  #current: Site | null = null;
  #stopWatching: () => void = () => {};

  private constructor(settings: Settings, session: DevSession, pages: CompiledPages) {
    const { base } = settings;
    this.#settings = settings;
    this.#session = session;
    this.#pages = pages;
    this.#source = new LoadedSite(settings, { checkOf: pageCheck });
    this.#assets = new Set(filesBelow(pages.assets));
    this.#serveAsset = serveFolder({ folder: pages.assets, base, host: session.host });
  }

  static async open(settings: Settings, session: DevSession): Promise<DevSite> {
    const site = new DevSite(settings, session, await openPages(settings));
    site.#stopWatching = await watchSources(settings.sources, (path) => site.#note(path));
    return site;
  }

  /** Answers a request of a browser. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    const { base } = this.#settings;
    const path = isOwnName(request, this.#session.host) ? pathBelow(base, request) : undefined;
    if (path === undefined) {
      response.writeHead(403).end('This server does not serve this host name.\n');
    } else if (path === eventsPath) {
      this.#browsers.connect(response, request.url?.split('?')[1] ?? '');
    } else if (path === scriptPath) {
      send(response, 200, 'text/javascript;charset=utf-8', reloadScript);
    } else if (path !== null && this.#assets.has(path)) {
      this.#serveAsset(request, response);
    } else {
      const script = this.#script();
      this.#answer(path, script, response).catch((error: unknown) => {
        send(response, 500, 'text/html;charset=utf-8', this.#failurePage(error, script));
      });
    }
  }

  /** Shows a message over every page. */
  alarm(message: string): void {
    this.#browsers.alarm(message);
  }

  close(): void {
    this.#stopWatching();
    this.#beside.close();
    this.#browsers.close();
  }

  async #answer(path: string | null, script: string, response: ServerResponse): Promise<void> {
    const site = await this.#load();
    const file = site.files.find((one) => one.path === path);
    if (file !== undefined) {
      const content = await file.content();
      const isWhole = typeof content === 'string' || content instanceof Uint8Array;
      const whole = isWhole ? content : Buffer.concat(content);
      send(response, 200, file.contentType, whole);
      return;
    }
    const addresses = siteAddresses(site);
    const asked = path?.replace(/\/$/, '');
    const known = addresses.find((one) => one.path === asked || one.file === asked);
    const shown = known ?? addresses.find((one) => one.path === '404');
    if (shown === undefined) throw new Error('a site without a page for lost addresses');
    const html = Buffer.from(await this.#pages.render(shown, site, false)).toString();
    const withScript = html.replace('<head>', `<head>${script}`);
    send(response, known === undefined ? 404 : 200, 'text/html;charset=utf-8', withScript);
  }

  async #load(): Promise<Site> {
    const site = await this.#source.load();
    if (site !== this.#current) {
      this.#current = site;
      const { root } = this.#settings;
      const { files, readAt } = site.facts;
      const paths = files.map((path) => resolve(root, path));
      this.#beside.follow(paths, readAt);
    }
    return site;
  }

  /** Names the state that the site has before a page is made. */
  #script(): string {
    const address = `${this.#settings.base}${scriptPath}?${this.#browsers.state}`;
    return `<script type="module" src="${address}"></script>`;
  }

  #failurePage(error: unknown, script: string): string {
    const text = this.#session
      .describe(error)
      .replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
    return `<!doctype html><head><meta charset="utf-8">${script}<title>Replaybook</title></head><pre>${text}</pre>\n`;
  }

  #note(path: string): void {
    this.#changed.add(path);
    if (this.#changed.size === 1) setTimeout(() => void this.#reload(), QUIET_MS);
  }

  /** Reloads the pages, and tells the findings in the changed ones. */
  async #reload(): Promise<void> {
    const paths = [...this.#changed];
    this.#changed.clear();
    this.#source.invalidate();
    this.#browsers.reload();
    try {
      const site = await this.#load();
      for (const path of paths) await this.#report(site, path);
      this.#source.save();
    } catch (error) {
      this.#session.failed(error);
    }
  }

  async #report(site: Site, path: string): Promise<void> {
    const file = relative(this.#settings.runbooks, path).split(sep).join('/');
    const page = site.pages.find((one) => one.file === file);
    if (page === undefined) return;
    this.#session.changed(page.runbook.path, (await site.check?.(page)) ?? []);
  }
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Uint8Array,
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(content);
}
