import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreFolder } from '../../src/node/files/replace-folder.ts';
import { program } from './program.ts';
import { goodRunbook, Workspace } from './workspace.ts';

/** `KILLS=300 npx vitest run tests/cli/kills.test.ts` kills for long: half of them are builds. */
const kills = Math.ceil(Number(process.env.KILLS ?? 8) / 2);
const timeout = 60_000 + kills * 30_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;

const names = Array.from({ length: 6 }, (_, index) => `r${index}`);
const pages = (text: string) =>
  Object.fromEntries(names.map((name) => [`runbooks/${name}.md`, text]));
const oldText = goodRunbook.replace('cargo test', '$ cargo test');

/** A person's own files, named as if the program had made them. */
const own = {
  'runbooks/.r0.md.4194304.tmp': 'mine',
  'runbooks/.replaybook-draft-notes': 'mine',
  'runbooks/.replaybook-draft-1-2-0123456789ab-copy': 'mine',
};

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace({ ...pages(oldText), ...own });
});
afterEach(() => workspace.remove());

/** Starts the program and kills it after some time; how long it runs in all is `length`. */
async function killWithin(args: readonly string[], length: number, number: number): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { cwd: workspace.folder });
  const ended = once(child, 'exit');
  await Promise.race([sleep(Math.random() * length), ended]);
  child.kill(signals[number % signals.length]);
  await ended;
}

async function lengthOf(args: readonly string[]): Promise<number> {
  const start = Date.now();
  await workspace.run(args);
  return Date.now() - start;
}

function namesIn(folder: string): string[] {
  return readdirSync(join(workspace.folder, folder)).sort();
}

/** Every file of the site with its text. */
function siteNow(): Map<string, string> {
  const folder = join(workspace.folder, 'dist');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
}

/** Kills the program after it writes a draft, before the rename. */
const killer = `
  const { promises } = require('node:fs');
  promises.rename = async () => process.kill(process.pid, 'SIGKILL');
  require('node:module').syncBuiltinESMExports();
`;

describe('killed ahead of the last step', () => {
  it('`lint --fix` leaves a draft, which the next run removes, and only that', async () => {
    workspace.write('killer.cjs', killer);
    const before = namesIn('runbooks');
    const cut = { NODE_OPTIONS: `--require ${join(workspace.folder, 'killer.cjs')}` };
    expect((await workspace.run(['lint', '--fix'], '', cut)).code).toBe(null);
    expect(namesIn('runbooks').length).toBe(before.length + 1);
    expect(workspace.read('runbooks/r0.md')).toBe(oldText);
    await workspace.run(['lint', '--fix']);
    expect(namesIn('runbooks')).toEqual(before);
    expect(workspace.read('runbooks/r0.md')).toBe(goodRunbook);
  }, 60_000);
});

describe('killed at any moment', () => {
  it(
    '`lint --fix` leaves every runbook old or new, and the next run sweeps the rest',
    async () => {
      const length = await lengthOf(['lint', '--fix']);
      for (let number = 0; number < kills; number += 1) {
        for (const [path, text] of Object.entries(pages(oldText))) workspace.write(path, text);
        await killWithin(['lint', '--fix'], length, number);
        const texts = new Set(names.map((name) => workspace.read(`runbooks/${name}.md`)));
        expect([oldText, goodRunbook]).toEqual(expect.arrayContaining([...texts]));
      }
      await workspace.run(['lint', '--fix']);
      expect(new Set(names.map((name) => workspace.read(`runbooks/${name}.md`)))).toEqual(
        new Set([goodRunbook]),
      );
      const files = [...Object.keys({ ...pages(''), ...own })].map((path) => path.slice(9));
      expect(namesIn('runbooks')).toEqual(files.sort());
    },
    timeout,
  );

  it(
    '`build` leaves the old site or the new one, and the next run sweeps the rest',
    async () => {
      const texts = [goodRunbook, goodRunbook.replace('Replace the mocks.', 'Replace all mocks.')];
      const sites: Map<string, string>[] = [];
      let length = 0;
      for (const text of texts) {
        for (const path of Object.keys(pages(''))) workspace.write(path, text);
        length = await lengthOf(['build']);
        sites.push(siteNow());
      }
      const beside = namesIn('.');
      for (let number = 0; number < kills; number += 1) {
        for (const path of Object.keys(pages(''))) workspace.write(path, texts[number % 2] ?? '');
        await killWithin(['build'], length, number);
        // Between the two steps that Node cannot make one; `preview` and the next build do so too.
        restoreFolder(join(workspace.folder, 'dist'));
        const now = siteNow();
        expect(sites.some((site) => isSame(site, now))).toBe(true);
      }
      await workspace.run(['build']);
      expect(namesIn('.')).toEqual(beside);
    },
    timeout,
  );
});

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
