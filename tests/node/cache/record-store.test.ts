import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RecordStore } from '../../../src/node/cache/record-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replaybook-records-'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'home'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const place = () => join(folder, 'a/node_modules/.cache/replaybook/project/0.files');
const open = (purpose = 'test') => RecordStore.open(place(), purpose);
const sizes = () => {
  const files = readdirSync(join(place(), '..')).sort();
  return files.map((name) => [name, statSync(join(place(), '..', name)).size > 100_000]);
};

/** A run that reads the records of some files and writes those that it does not find. */
function run(names: readonly string[], purpose?: string): string[] {
  const store = open(purpose);
  const unknown = names.filter((name) => store.get(name) === null);
  for (const name of unknown) store.set(name, `${name} é`.repeat(100));
  store.save();
  return unknown;
}

const names = (from: number, to: number, version = 1) =>
  Array.from({ length: to - from }, (_, at) => `file-${from + at}-${version}`);

test('a small change is written beside the other records, a large one with them', () => {
  expect(run(names(0, 1000))).toHaveLength(1000);
  expect(sizes()).toEqual([['0.files', true]]);
  const edited = [...names(0, 1, 2), ...names(1, 1000)];
  expect(run(edited)).toEqual(['file-0-2']);
  expect(sizes()).toEqual([
    ['0.files', true],
    ['0.files-new', false],
  ]);
  expect(run(edited)).toEqual([]);
  expect(open().get('file-0-2')).toBe('file-0-2 é'.repeat(100));
  expect(open().bytes('file-1-1')?.toString()).toBe(open().get('file-1-1'));
  expect(run([...names(0, 500, 3), ...names(500, 1000)])).toHaveLength(500);
  expect(sizes()).toEqual([['0.files', true]]);
  expect(run(edited)).toEqual([]);
});

test('a record stays for a few runs over other files, however small their changes are', () => {
  run(names(0, 1000));
  for (let edit = 2; edit < 40; edit += 1) run(names(0, 1, edit));
  expect(run(names(0, 1000))).toEqual([]);
  for (let edit = 40; edit < 60; edit += 1) run(names(0, 900, edit));
  expect(run(names(900, 1000))).toHaveLength(100);
});

test('records for another purpose are unknown, in both files', () => {
  run(names(0, 1000));
  run(names(0, 1001));
  expect(run(names(0, 1001), 'other')).toHaveLength(1001);
});
