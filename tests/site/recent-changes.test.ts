import { describe, expect, it } from 'vitest';
import type { FileChange } from '../../src/node/git/git-history.ts';
import { groupPages } from '../../src/site/content/browse/page-groups.ts';
import { recentChanges } from '../../src/site/content/browse/recent-changes.ts';
import { commitUrl } from '../../src/site/content/repository.ts';
import { entry, sitePages } from './site-pages.ts';

describe('recent changes', () => {
  const { pages } = sitePages({ 'a.md': '# A', 'team/b.md': '# B' });
  const change = (commit: string, path: string): FileChange => {
    return {
      commit,
      path,
      how: 'changed',
      date: '2026-01-02',
      time: '2026-01-02T03:04:05Z',
      subject: `About ${commit}`,
    };
  };
  const history = [
    change('3', 'gone.md'),
    change('2', 'a.md'),
    change('2', 'team/b.md'),
    change('1', 'a.md'),
    change('0', 'a.md'),
  ];

  it('are commits with the pages that they changed', () => {
    const found = recentChanges(history, pages, 2);
    expect(
      found.map(({ subject, pages: changed }) => [subject, changed.map((p) => p.file)]),
    ).toEqual([
      ['About 2', ['a.md', 'team/b.md']],
      ['About 1', ['a.md']],
    ]);
  });

  it('are none without history', () => {
    expect(recentChanges([], pages, 2)).toEqual([]);
  });
});

describe('groups of pages', () => {
  it('count entries, name owners and the oldest review', () => {
    const head = (owner: string, reviewed: string) =>
      `---\nowner: ${owner}\nreviewed: ${reviewed}\n---\n\n`;
    const { pages } = sitePages({
      'z.md': '# Z',
      'team/a.md': head('ops', '2026-03-01') + entry('One', {}),
      'team/b.md': head('dev', '2025-03-01') + entry('Two', {}),
      'team/c.md': head('ops', '2026-01-01'),
    });
    expect(
      groupPages(pages).map(({ folder, pages: { length }, entries, owners, oldestReview }) => [
        folder,
        length,
        entries,
        owners,
        oldestReview,
      ]),
    ).toEqual([
      ['', 1, 0, [], null],
      ['team', 3, 2, ['dev', 'ops'], '2025-03-01'],
    ]);
  });
});

describe('a commit', () => {
  it.each([
    ['https://github.com/o/r', 'https://github.com/o/r/commit/abc'],
    ['https://gitlab.example/o/r', 'https://gitlab.example/o/r/-/commit/abc'],
    ['https://bitbucket.org/o/r', 'https://bitbucket.org/o/r/commits/abc'],
  ])('at %s', (repository, url) => {
    expect(commitUrl(repository, 'abc')).toBe(url);
  });
});
