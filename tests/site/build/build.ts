import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { loadSettings, type Settings } from '../../../src/node/config/settings.ts';
import { type BuildOptions, buildSite } from '../../../src/site/build/build-site.ts';

/** Compiled pages are shared: that they are the same for all is a test of its own. */
const sharedCache = resolve(import.meta.dirname, '../../../node_modules/.cache/replaybook');

/** A folder with runbooks that is built in the same process. */
export class SiteFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'replaybook-build-'));
  #builds = 0;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    const file = join(this.folder, 'runbooks', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Files of the site by path. */
  async build(
    changes: Partial<Settings> = {},
    options: BuildOptions = {},
  ): Promise<Map<string, Buffer>> {
    this.#builds += 1;
    const outDir = join(this.folder, `out-${this.#builds}`);
    const settings = await loadSettings({ cwd: this.folder, outDir, diagrams: 'source' });
    await buildSite({ ...settings, outDir, cacheDir: sharedCache, ...changes }, options);
    return readFolder(outDir);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function readFolder(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
