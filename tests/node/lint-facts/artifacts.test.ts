import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArtifactCheck } from '../../../src/node/lint-facts/artifacts.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'replaybook-artifacts-'));
  const files = [
    'docs/rubric.json',
    'docs/[draft] notes.md',
    'results/2026-11-21/summary.json',
    '.github/workflows/ci.yml',
    '.git/config',
    'node_modules/x/index.js',
    'ignored/run.log',
  ];
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), '');
  }
  await writeFile(join(root, '.gitignore'), 'ignored/\n');
  await symlink('..', join(root, 'docs/up'));
});

afterAll(() => rm(root, { recursive: true }));

test.each([
  ['docs/rubric.json', true],
  ['./docs/rubric.json', true],
  ['docs', true],
  ['docs/', true],
  ['docs/*.json', true],
  ['docs/[draft] notes.md', true],
  ['results/*/summary.json', true],
  ['**/summary.json', true],
  ['**/workflows', true],
  ['.github/**/*.yml', true],
  ['*/workflows/*.{yml,yaml}', true],
  ['ignored/run.log', true],
  ['rubric.json', false],
  ['docs/rubric', false],
  ['docs/*.yml', false],
  ['results/summary.json', false],
  ['*.json', false],
  ['.git/config', false],
  ['node_modules/x/index.js', false],
  ['docs/up/docs/rubric.json', false],
  ['../secret', false],
])('%s: %s', (path, expected) => {
  expect(createArtifactCheck(root)(path)).toBe(expected);
});

test('the tree is listed once, at the first question', async () => {
  const exists = createArtifactCheck(root);
  await writeFile(join(root, 'late.txt'), '');
  expect(exists('late.txt')).toBe(true);
  await writeFile(join(root, 'later.txt'), '');
  expect(exists('later.txt')).toBe(false);
});

test('a root that is not there has nothing in it', () => {
  expect(createArtifactCheck(join(root, 'gone'))('x')).toBe(false);
});
