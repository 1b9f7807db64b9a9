import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { program } from './program.ts';
import { goodRunbook, Workspace } from './workspace.ts';

/** So many that a build is caught while it writes. */
const many = Array.from({ length: 300 }, (_, index) => `runbooks/r${index}.md`);

/** By these a folder is known as a built site. */
const signs = ['catalog', 'signatures'];

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace(Object.fromEntries(many.map((path) => [path, goodRunbook])));
  workspace.write('dist/index.html', 'as it was');
  workspace.write('dist/runbooks/index.html', 'this too');
  for (const name of signs) {
    workspace.write(`dist/${name}.json`, `{"$schema":"/schemas/${name}-1.json"}`);
  }
});
afterEach(() => workspace.remove());

/** Starts a build and sends a signal as soon as it has written something. */
async function interrupt(signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [program, 'build'], { cwd: workspace.folder });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  while (!hasBegun() && child.exitCode === null) await sleep(1);
  child.kill(signal);
  return (await ended)[1];
}

function hasBegun(): boolean {
  const [work] = leftovers();
  return work !== undefined && existsSync(join(workspace.folder, work, 'new/index.html'));
}

function leftovers(): string[] {
  return readdirSync(workspace.folder).filter((name) => name.startsWith('.replaybook-build-'));
}

function files(): string[] {
  return readdirSync(join(workspace.folder, 'dist'), { recursive: true, encoding: 'utf8' }).sort();
}

function page(): string {
  return readFileSync(join(workspace.folder, 'dist/index.html'), 'utf8');
}

describe('replaybook build', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'ended by %s leaves the last site whole, and the next build what it should be',
    async (signal) => {
      expect(await interrupt(signal)).toBe(signal);
      expect(files()).toEqual([
        'catalog.json',
        'index.html',
        'runbooks',
        'runbooks/index.html',
        'signatures.json',
      ]);
      expect(page()).toBe('as it was');
      if (signal !== 'SIGKILL') expect(leftovers()).toEqual([]);
      const { code, err } = await workspace.run(['build']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(page()).toContain('<!DOCTYPE html>');
      expect(files()).toContain('runbooks/r299/index.html');
      expect(leftovers()).toEqual([]);
    },
  );

  it('leaves files as they are whose bytes have not changed, and removes those of gone pages', async () => {
    const built = (path: string) => join(workspace.folder, 'dist/runbooks', path);
    const nodeOf = (path: string) => statSync(built(path)).ino;
    await workspace.run(['build']);
    const before = nodeOf('r0/index.html');
    workspace.write('runbooks/r1.md', `${goodRunbook}\nOne more line.\n`);
    rmSync(join(workspace.folder, 'runbooks/r200.md'));
    expect((await workspace.run(['build'])).code).toBe(0);
    expect(nodeOf('r0/index.html')).toBe(before);
    expect(readFileSync(built('r1/index.html'), 'utf8')).toContain('One more line.');
    expect([built('r200'), built('r200.md')].filter((path) => existsSync(path))).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('that fails leaves the last site whole, and says where', async () => {
    workspace.write('runbooks/bad.md', '# Bad\n\n```mermaid\nflowchart LR\n  a -->\n```\n');
    const { code, err } = await workspace.run(['build']);
    expect(code).toBe(2);
    expect(err).toMatch(/runbooks\/bad\.md:\d+: cannot draw this diagram/);
    expect(page()).toBe('as it was');
    expect(leftovers()).toEqual([]);
  });
});
