import { expect, it } from 'vitest';
import { fillArtifact } from '../../../src/core/command/fill/fill-artifact.ts';

it.each([
  ['a/<ts>/b.json', 'file', { ts: '2026' }, 'a/2026/b.json', []],
  ['a/{{ ts }}/*.json', 'glob', { ts: '2026' }, 'a/2026/*.json', []],
  ['a/<ts>/<run>', 'file', { ts: '2026' }, 'a/2026/<run>', ['run']],
  ['a/<ts>', 'file', { ts: '' }, 'a/<ts>', ['ts']],
  ['a/<ts>', 'file', { ts: '../../etc' }, 'a/<ts>', ['ts']],
  ['a/<ts>', 'file', { ts: 'b..c' }, 'a/b..c', []],
  ['a/<ts>', 'file', { ts: 'x\u001b[0m' }, 'a/<ts>', ['ts']],
  [
    'https://ci.example/<job>/log',
    'url',
    { job: 'a/b c?d' },
    'https://ci.example/a/b%20c%3Fd/log',
    [],
  ],
  ['https://ci.example/<job>', 'url', { job: 'a\ud800' }, 'https://ci.example/<job>', ['job']],
  ['a/<constructor>', 'file', {}, 'a/<constructor>', ['constructor']],
  ['a/b', 'file', { ts: 'x' }, 'a/b', []],
] as const)('%s of type %s under %j is %s', (path, type, values, filled, missing) => {
  expect(fillArtifact({ path, type }, values as Record<string, string>)).toEqual({
    path: filled,
    missing,
  });
});
