import { describe, expect, it } from 'vitest';
import { ArtifactIndex } from '../../src/site/content/artifact-index.ts';
import { entry, sitePages } from './site-pages.ts';

const table = '\n\n| Field | Says |\n|---|---|\n| `a` | one |\n';

const { pages } = sitePages({
  'a.md': [
    entry('First', { artifact: 'out/<ts>/summary.json' }),
    entry('Second', { artifact: 'logs/' }),
    entry('None', {}),
  ].join('\n\n'),
  'b.md': `${entry('Third', { artifact: 'out/<ts>/summary.json' })}\n\n## \`summary.json\`${table}`,
  'c.md': `## \`other/summary.json\`${table}`,
});
const index = new ArtifactIndex(pages);

describe('the artifact index', () => {
  it('has each path once, with all who read it', () => {
    expect(
      index.artifacts.map(({ path, type, readers }) => [
        path,
        type,
        readers.map((r) => r.entry.title),
      ]),
    ).toEqual([
      ['logs/', 'directory', ['Second']],
      ['out/<ts>/summary.json', 'file', ['First', 'Third']],
    ]);
  });

  it.each([
    ['out/<ts>/summary.json', ['b']],
    ['summary.json', ['b']],
    ['other/summary.json', ['b', 'c']],
    ['deep/other/summary.json', ['b', 'c']],
    ['another/summary.json', ['b']],
    ['old-summary.json', []],
    ['logs/', []],
  ])('%s is explained on %j', (path, ids) => {
    expect(index.tablesOf(path).map(({ page }) => page.runbook.id)).toEqual(ids);
  });
});
