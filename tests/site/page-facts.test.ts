import { describe, expect, it } from 'vitest';
import { severityLevel } from '../../src/core/text/severity-level.ts';
import { repositoryUrl } from '../../src/site/content/repository.ts';
import { reviewDue } from '../../src/site/content/review-due.ts';

describe('severity', () => {
  it.each([
    ['SEV-1', 'critical'],
    ['P0', 'critical'],
    ['Critical', 'critical'],
    ['sev2', 'high'],
    ['HIGH', 'high'],
    ['warning', 'medium'],
    ['P3 (during office hours)', 'medium'],
    ['info', 'low'],
    ['purple', 'unknown'],
    ['see below', 'unknown'],
  ])('%s is %s', (text, level) => {
    expect(severityLevel(text)).toBe(level);
  });
});

describe('the next review', () => {
  const meta = { tags: [], aliases: [] };

  it.each([
    [{ reviewed: '2026-11-01', reviewEvery: 180 }, '2027-04-30'],
    [{ reviewed: '2024-02-28', reviewEvery: 1 }, '2024-02-29'],
    [{ reviewed: '2026-11-01' }, null],
    [{ reviewEvery: 180 }, null],
    [{ reviewed: 'soon', reviewEvery: 180 }, null],
    [{ reviewed: '2026-11-01', reviewEvery: 1e12 }, null],
  ])('%j is due %s', (stated, due) => {
    expect(reviewDue({ ...meta, ...stated })).toBe(due);
  });
});

describe('a file in the repository', () => {
  it.each([
    ['https://github.com/o/r', 'file', 'https://github.com/o/r/blob/HEAD/a%20b/c.md'],
    ['https://github.com/o/r', 'directory', 'https://github.com/o/r/tree/HEAD/a%20b/c.md'],
    ['https://gitlab.example/o/r', 'file', 'https://gitlab.example/o/r/-/blob/HEAD/a%20b/c.md'],
    ['https://bitbucket.org/o/r', 'file', 'https://bitbucket.org/o/r/src/HEAD/a%20b/c.md'],
  ] as const)('of %s: %s', (repository, type, url) => {
    expect(repositoryUrl(repository, 'a b/c.md', type)).toBe(url);
  });
});
