import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSealed, writeSealed } from '../../../src/node/cache/sealed-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replaybook-sealed-'));
  useHome('home');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function useHome(name: string): string {
  const home = join(folder, name);
  vi.stubEnv('XDG_STATE_HOME', home);
  return join(home, 'replaybook');
}

function fileIn(project: string, name = 'b.run'): string {
  return join(folder, project, 'node_modules/.cache/replaybook/lint', name);
}

test('gives back what was written for the same purpose, and nothing else', () => {
  const path = fileIn('a');
  writeSealed(path, 'test 1', Buffer.from('x\ny'));
  expect(readSealed(path, 'test 1')?.toString()).toBe('x\ny');
  expect(readSealed(path, 'test 2')).toBeNull();
  expect(readdirSync(join(path, '..'))).toEqual(['b.run']);
});

test('a folder that is a file is no failure', () => {
  writeFileSync(join(folder, 'file'), 'x');
  const path = join(folder, 'file', 'b.run');
  expect(() => writeSealed(path, 'test', Buffer.from('x'))).not.toThrow();
  expect(readSealed(path, 'test')).toBeNull();
});

describe('counts for nothing', () => {
  test.each<[string, (from: string, to: string) => void]>([
    ['under another name', (from) => copyFileSync(from, fileIn('a', 'c.run'))],
    ['in another project', (from, to) => copyFileSync(from, to)],
  ])('%s', (_name, move) => {
    const from = fileIn('a');
    writeSealed(from, 'test', Buffer.from('x'));
    const to = fileIn('b');
    mkdirSync(join(to, '..'), { recursive: true });
    move(from, to);
    expect(readSealed(to, 'test')).toBeNull();
    expect(readSealed(fileIn('a', 'c.run'), 'test')).toBeNull();
  });

  test('of another user', () => {
    writeSealed(fileIn('a'), 'test', Buffer.from('x'));
    useHome('other');
    expect(readSealed(fileIn('a'), 'test')).toBeNull();
    useHome('home');
    expect(readSealed(fileIn('a'), 'test')?.toString()).toBe('x');
  });

  test('with a changed byte at any place', () => {
    const path = fileIn('a');
    writeSealed(path, 'test', Buffer.from('body'));
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      expect(readSealed(path, 'test')).toBeNull();
    }
  });
});

describe('the secret', () => {
  const roundTrip = () => {
    writeSealed(fileIn('a'), 'test', Buffer.from('x'));
    return readSealed(fileIn('a'), 'test')?.toString() ?? null;
  };

  test("is this user's alone", () => {
    const home = useHome('fresh');
    expect(roundTrip()).toBe('x');
    expect(statSync(join(home, 'key')).mode & 0o777).toBe(0o600);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(readdirSync(home)).toEqual(['key']);
  });

  test.each<[string, (home: string) => void]>([
    ['that others can read', (home) => chmodSync(join(home, 'key'), 0o644)],
    ['that others can write', (home) => chmodSync(join(home, 'key'), 0o620)],
    ['that is too short', (home) => writeFileSync(join(home, 'key'), 'x')],
    [
      'behind a link',
      (home) => {
        renameSync(join(home, 'key'), join(home, 'real'));
        symlinkSync('real', join(home, 'key'));
      },
    ],
    ['in a folder that others can write to', (home) => chmodSync(home, 0o777)],
    [
      'in no folder',
      (home) => {
        rmSync(home, { recursive: true });
        writeFileSync(home, '');
      },
    ],
  ])('%s seals nothing', (name, spoil) => {
    const made = useHome('made');
    roundTrip();
    // Of each home the secret is read once.
    renameSync(join(folder, 'made'), join(folder, name));
    const home = useHome(name);
    expect(made).not.toBe(home);
    rmSync(join(folder, 'a'), { recursive: true });
    spoil(home);
    expect(roundTrip()).toBeNull();
  });

  test('from within the project seals nothing', () => {
    useHome('a/home');
    expect(roundTrip()).toBeNull();
  });
});
