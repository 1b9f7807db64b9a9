import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../node/digest.ts';

/** Files that only programs read. */
const left =
  /^(?:catalog\.json|feed\.xml|sitemap\.xml|robots\.txt|llms(?:\.txt|\/)|card\.png|schemas\/)/;

/** The files of a site for the service worker. */
export class OfflineCopy {
  readonly #assets: string;
  readonly #files: Record<string, string> = {};

  /** `assets` is the folder of the compiled worker. */
  constructor(assets: string) {
    this.#assets = assets;
  }

  /** Receives every file of the site, by its path below the folder of the site. */
  add(path: string, content: string | Uint8Array): void {
    if (left.test(path)) return;
    this.#files[path.replace(/(?:^|(?<=\/))index\.html$/, '')] = digest(content).slice(0, 16);
  }

  /** The list of files, and the worker that saves them. */
  finish(): { path: string; content: string }[] {
    const paths = Object.keys(this.#files).sort();
    const files = Object.fromEntries(paths.map((path) => [path, this.#files[path]]));
    const program = readFileSync(join(this.#assets, workerFile), 'utf8');
    const version = digest(JSON.stringify([files, program])).slice(0, 16);
    return [
      { path: 'offline.json', content: JSON.stringify({ version, files }) },
      { path: workerFile, content: `self.siteVersion = '${version}';\n${program}` },
    ];
  }
}

/**
 * The program of the worker, compiled with the pages. Without a version before it, it removes the
 * copy that readers may still have.
 */
export const workerFile = 'service-worker.js';
