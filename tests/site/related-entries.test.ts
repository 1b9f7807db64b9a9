import { describe, expect, it } from 'vitest';
import { ArtifactIndex } from '../../src/site/content/artifact-index.ts';
import { commandTargets } from '../../src/site/content/command-targets.ts';
import { RelatedEntries } from '../../src/site/content/related-entries.ts';
import { entry, sitePages } from './site-pages.ts';

function relatedTo(id: string, files: Readonly<Record<string, string>>) {
  const { pages, routes, links } = sitePages(files);
  const related = new RelatedEntries(pages, { routes, links, artifacts: new ArtifactIndex(pages) });
  return related.of(id).map(({ title, href, reason, shared }) => [title, href, reason, shared]);
}

describe('related entries', () => {
  it('share an artifact, on the page or on another', () => {
    const artifact = 'out/verdict.json';
    const files = {
      'a.md': `${entry('One', { artifact })}\n\n${entry('Two', { artifact })}`,
      'b.md': `${entry('Three', { artifact })}\n\n${entry('Four', { artifact: 'x.log' })}`,
    };
    expect(relatedTo('a#one', files)).toEqual([
      ['Two', '#two', 'also reads', artifact],
      ['Three', '/runbooks/b/#three', 'also reads', artifact],
    ]);
  });

  it('run the same', () => {
    const files = {
      'a.md': entry('One', { command: 'cargo test --test ci_gate -- one' }),
      'b.md': entry('Two', { command: 'FOO_BAR=1 cargo test --test=ci_gate' }),
      'c.md': entry('Three', { command: 'cargo test --test other_gate' }),
    };
    expect(relatedTo('a#one', files)).toEqual([
      ['Two', '/runbooks/b/#two', 'also runs', 'ci_gate'],
    ]);
  });

  it('link to each other; that comes first', () => {
    const artifact = 'out/verdict.json';
    const files = {
      'a.md': `${entry('One', { artifact })}\n\n${entry('Two', { artifact })}`,
      'b.md': entry('Three', { fix: 'As for [one](a.md#one).' }),
    };
    expect(relatedTo('a#one', files)[0]).toEqual(['Three', '/runbooks/b/#three', 'links here', '']);
    expect(relatedTo('b#three', files)).toEqual([['One', '/runbooks/a/#one', 'linked above', '']]);
  });

  it('are few, and not those that share what everybody has', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => entry(`E${n}`, { artifact: 'all.log' })).join('\n\n');
    expect(relatedTo('a#e0', { 'a.md': many(6) })).toHaveLength(4);
    expect(relatedTo('a#e0', { 'a.md': many(7) })).toEqual([]);
  });
});

describe('what a command runs', () => {
  it.each([
    ['./scripts/e2e/run_all.sh --rerun-from tests/<ts>/summary.json', ['scripts/e2e/run_all.sh']],
    ['python3 -m pytest tests/test_api.py::test_get -q', ['tests/test_api.py::test_get']],
    ['curl https://example.com/a_b >/dev/null', []],
    ['cat < in/a.json > out/b.json 2>&1', []],
    ['pytest tests/<name>/test_a.py tests/test_b.py', ['tests/test_b.py']],
    ['RUST_LOG=debug cargo test -- full_suite_gate', ['full_suite_gate']],
    ['kubectl get pods -n kube-system', []],
  ])('%s', (command, targets) => {
    const [page] = sitePages({ 'a.md': entry('One', { command }) }).pages;
    const [only] = page?.runbook.entries ?? [];
    expect(only && [...commandTargets(only)]).toEqual(targets);
  });
});
