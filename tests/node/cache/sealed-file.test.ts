import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSealed, writeSealed } from '../../../src/node/cache/sealed-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replaybook-sealed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('gives back what was written for the same purpose, and nothing else', () => {
  const path = join(folder, 'a', 'b.run');
  writeSealed(path, 'test 1', Buffer.from('x\ny'));
  expect(readSealed(path, 'test 1')?.toString()).toBe('x\ny');
  expect(readSealed(path, 'test 2')).toBeNull();
  expect(readdirSync(join(folder, 'a'))).toEqual(['b.run']);
});

test('a folder that is a file is no failure', () => {
  writeFileSync(join(folder, 'file'), 'x');
  const path = join(folder, 'file', 'b.run');
  expect(() => writeSealed(path, 'test', Buffer.from('x'))).not.toThrow();
  expect(readSealed(path, 'test')).toBeNull();
});
