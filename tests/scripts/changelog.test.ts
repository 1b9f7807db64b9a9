import { expect, it } from 'vitest';
import { changesOf } from '../../scripts/changelog.ts';

const changelog = `# Changelog

## Unreleased

- New.

## [1.1.0] - 2026-11-29

### Fixed

- Old.

## 1.0.0

## 0.9.0
- First.`;

it.each([
  [undefined, '- New.'],
  ['1.1.0', '### Fixed\n\n- Old.'],
  ['1.0.0', null],
  ['0.9.0', '- First.'],
  ['1.1', null],
  ['2.0.0', null],
])('of version %s are %j', (version, changes) => {
  expect(changesOf(changelog, version)).toBe(changes);
});
