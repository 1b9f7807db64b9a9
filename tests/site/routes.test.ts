import { describe, expect, it } from 'vitest';
import { parseRunbook } from '../../src/core/parse/parse-runbook.ts';
import { createRoutes } from '../../src/site/content/routes.ts';

function routesOf(ids: readonly string[], base = '/') {
  const runbooks = ids.map((id) => parseRunbook({ id, path: `${id}.md`, text: '' }).runbook);
  return { runbooks, routes: createRoutes({ folder: '', runbooks }, base) };
}

describe('routes', () => {
  it.each([
    ['ci', '/runbooks/ci/'],
    ['team one/zürich/ä', '/runbooks/team%20one/z%C3%BCrich/%C3%A4/'],
    ['100%', '/runbooks/100-/'],
    ['what?', '/runbooks/what-/'],
    ['c#', '/runbooks/c-/'],
    ['a:b', '/runbooks/a-b/'],
    ['dots...', '/runbooks/dots/'],
    ['...', '/runbooks/_/'],
    ['', '/runbooks/_/'],
    ['a\nb', '/runbooks/a-b/'],
  ])('%j has the address %s', (id, url) => {
    const { runbooks, routes } = routesOf([id]);
    expect(runbooks.map((runbook) => routes.pageUrl(runbook))).toEqual([url]);
  });

  it('keeps pages apart whose names differ only in what an address cannot hold', () => {
    const { runbooks, routes } = routesOf(['a?', 'a#', 'A-']);
    const urls = runbooks.map((runbook) => routes.pageUrl(runbook).toLowerCase());
    expect(new Set(urls).size).toBe(3);
  });

  it.each([
    [['team/README'], ['/runbooks/team/']],
    [['team/index'], ['/runbooks/team/']],
    [['team/a/_index'], ['/runbooks/team/a/']],
    [['README'], ['/runbooks/README/']],
    [
      ['team/README', 'team/index'],
      ['/runbooks/team/', '/runbooks/team/index/'],
    ],
    [
      ['team/README', 'team'],
      ['/runbooks/team/README/', '/runbooks/team/'],
    ],
  ])('the page of a folder has its address: %j', (ids, urls) => {
    const { runbooks, routes } = routesOf(ids);
    expect(runbooks.map((runbook) => routes.pageUrl(runbook))).toEqual(urls);
  });

  it('adds anchors, percent-encoded, and the base', () => {
    const { runbooks, routes } = routesOf(['ci'], '/docs/');
    const [runbook] = runbooks;
    if (runbook === undefined) throw new Error('No runbook.');
    expect(routes.pageUrl(runbook, 'ä-b')).toBe('/docs/runbooks/ci/#%C3%A4-b');
    expect(routes.sourceUrl(runbook)).toBe('/docs/runbooks/ci.md');
  });

  it('leaves out the Markdown of a page whose address is the name of another', () => {
    const { runbooks, routes } = routesOf(['ci', 'ci.md']);
    expect(runbooks.map((runbook) => routes.sourceUrl(runbook))).toEqual([
      null,
      '/runbooks/ci.md.md',
    ]);
  });
});
