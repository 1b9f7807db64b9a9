import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLinkGraph } from '../../../src/core/links/graph.ts';
import type { LinkTarget } from '../../../src/core/links/link-target.ts';
import { catalogOf, pageOf, projectOf } from './catalog.ts';

const catalog = catalogOf({
  'runbooks/README.md': '# Runbooks\n',
  'runbooks/ci.md': [
    '# CI: a guide',
    '## ⚙\uFE0F Setup',
    '## Café',
    '## 磁盘',
    '## Install {#install}',
    '<a id="Old-Name"></a>',
    '<a name="user-content-kept"></a>',
    '## Top',
  ].join('\n\n'),
  'runbooks/Disk Full.md': '# Disk\n',
  'runbooks/rés\u0065\u0301au.md': '# Network\n',
  'runbooks/old.markdown': '# Old\n',
  'runbooks/storage/README.md': '# Storage\n\n## Volumes\n',
  'runbooks/storage/disk.md': '# Disk\n',
  'runbooks/teams/web/index.md': '# Web\n',
});
const project = projectOf([
  'README.md',
  'docs/policy.md',
  'docs/img/',
  'scripts/replay',
  'runbooks/img/flow.png',
  'runbooks/50% done.txt',
]);
const graph = buildLinkGraph(catalog, project);

function resolve(url: string, from = 'runbooks/ci.md'): LinkTarget {
  return graph.resolve(url, pageOf(catalog, from));
}

/** A short form of a target, to be read in a table. */
function shown(target: LinkTarget): string {
  switch (target.kind) {
    case 'external':
      return target.scheme;
    case 'missing':
      return `${target.folder ? 'no folder' : 'no'} ${target.path}`;
    case 'page':
    case 'path': {
      const name = target.kind === 'page' ? target.runbook.path : `${target.type} ${target.path}`;
      const notes = [
        target.reading === 'site' ? 'site' : '',
        target.caseDiffers ? 'case' : '',
        target.backslash ? 'backslash' : '',
      ].filter((note) => note !== '');
      return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
    }
    default:
      return target.kind;
  }
}

describe('what a URL points at', () => {
  test.each([
    ['https://example.com/a.md#x', 'https'],
    ['HTTP://example.com', 'http'],
    ['mailto:oncall@example.com', 'mailto'],
    ['tel:+441234', 'tel'],
    ['vscode://file/x', 'vscode'],
    ['data:image/png;base64,AA', 'data'],
    ['//cdn.example.com/x.js', 'protocol-relative'],
    ['{{ site.baseurl }}/x', 'template'],
    ['{{< ref "x.md" >}}', 'template'],
    ['<%= page.url %>', 'template'],
    ['%= page.url %', 'template'],
    ['% link %', 'template'],
    ['https://grafana/$' + '{ENV}/d', 'template'],
    ['%7B%7Bsite%7D%7D/x.md', 'template'],
    ['{baseurl}/x', 'template'],
    ["{require('../img/flow.png').default}", 'template'],
    ['$GRAFANA_URL/d/abc', 'template'],
    ['v$RELEASE/notes.md', 'template'],
    ['%base_url%/x.md', 'template'],
    ['../$[branch]/x.md', 'template'],
    ['', 'empty'],
    [' \n', 'empty'],
    ['#/ci', 'route'],
    ['#!/ci', 'route'],
    ['@site/docs/x.md', 'route'],
    ['guide.html', 'route'],
    ['guide.html#x', 'route'],
    ['/concepts/overview/', 'route'],
    ['../../issues', 'outside'],
    ['../../../x.md', 'outside'],
  ])('%j: %s', (url, expected) => {
    expect(shown(resolve(url))).toBe(expected);
  });

  test.each([
    ['#', 'runbooks/ci.md'],
    ['?plain=1', 'runbooks/ci.md'],
    ['ci.md', 'runbooks/ci.md'],
    ['./storage/disk.md', 'runbooks/storage/disk.md'],
    ['storage/../storage//disk.md', 'runbooks/storage/disk.md'],
    ['storage/disk.md?raw=true#disk', 'runbooks/storage/disk.md'],
    ['/runbooks/ci.md', 'runbooks/ci.md'],
    ['Disk%20Full.md', 'runbooks/Disk Full.md'],
    ['Disk Full.md', 'runbooks/Disk Full.md'],
    ['r\u00E9s\u00E9au.md', 'runbooks/rése\u0301au.md'],
    ['r%C3%A9s%C3%A9au.md', 'runbooks/rése\u0301au.md'],
    ['old.markdown', 'runbooks/old.markdown'],
    ['storage/', 'runbooks/storage/README.md'],
    ['storage', 'runbooks/storage/README.md'],
    ['.', 'runbooks/README.md'],
    ['teams/web/', 'runbooks/teams/web/index.md'],
    ['/', 'directory .'],
    ['..', 'directory .'],
    ['teams', 'directory runbooks/teams'],
    ['../README.md', 'file README.md'],
    ['/README.md', 'file README.md'],
    ['../docs/', 'directory docs'],
    ['../docs/img', 'directory docs/img'],
    ['../scripts/replay', 'file scripts/replay'],
    ['img/flow.png', 'file runbooks/img/flow.png'],
    ['50% done.txt', 'file runbooks/50% done.txt'],
    ['50%25%20done.txt', 'file runbooks/50% done.txt'],
  ])('%j is %s', (url, expected) => {
    expect(shown(resolve(url))).toBe(expected);
  });

  test.each([
    ['CI.md', 'runbooks/ci.md (case)'],
    ['disk full.md', 'runbooks/Disk Full.md (case)'],
    ['Storage/disk.md', 'runbooks/storage/disk.md (case)'],
    ['Storage/', 'runbooks/storage/README.md (case)'],
    ['storage\\disk.md', 'runbooks/storage/disk.md (backslash)'],
    ['..\\docs\\policy.md', 'file docs/policy.md (backslash)'],
    ['storage/disk', 'runbooks/storage/disk.md (site)'],
    ['old', 'runbooks/old.markdown (site)'],
    ['../docs/policy', 'file docs/policy.md (site)'],
    ['storage/disk.html', 'runbooks/storage/disk.md (site)'],
    ['storage/index.html', 'runbooks/storage/README.md (site)'],
    ['/storage/disk.md', 'runbooks/storage/disk.md (site)'],
    ['/storage/disk/', 'runbooks/storage/disk.md (site)'],
    ['/img/flow.png', 'file runbooks/img/flow.png (site)'],
    ['../storage/disk/', 'runbooks/storage/disk.md (site)'],
  ])('%j is %s', (url, expected) => {
    expect(shown(resolve(url))).toBe(expected);
  });

  test('a page published as a folder starts its relative links there', () => {
    expect(shown(resolve('../../old/', 'runbooks/storage/disk.md'))).toBe(
      'runbooks/old.markdown (site)',
    );
    expect(shown(resolve('../old/', 'runbooks/storage/README.md'))).toBe(
      'runbooks/old.markdown (site)',
    );
  });

  test.each([
    ['gone.md', 'no runbooks/gone.md'],
    ['../storage/disk.md', 'no storage/disk.md'],
    ['/docs/gone.md', 'no docs/gone.md'],
    ['/docs/gone', 'no docs/gone'],
    ['gone/', 'no folder runbooks/gone'],
    ['img/gone.png', 'no runbooks/img/gone.png'],
    ['100%.md', 'no runbooks/100%.md'],
    ['%41%', 'no runbooks/A%'],
    ['%E0%A4%A.md', 'no runbooks/%E0%A4%A.md'],
    ['www.example.com/x', 'no runbooks/www.example.com/x'],
  ])('%j finds %s', (url, expected) => {
    expect(shown(resolve(url))).toBe(expected);
  });

  test('a catalog outside of the project still checks its own folder', () => {
    const outer = catalogOf({ '../books/a.md': '# A\n' }, '../books');
    const target = (url: string) =>
      shown(buildLinkGraph(outer, projectOf()).resolve(url, pageOf(outer, '../books/a.md')));
    expect(target('b.md')).toBe('no ../books/b.md');
    expect(target('../b.md')).toBe('no ../b.md');
    expect(target('../../b.md')).toBe('outside');
  });

  test('a folder of runbooks that is the project itself', () => {
    const root = catalogOf({ 'a.md': '# A\n', 'x/b.md': '# B\n' }, '.');
    const target = (url: string) =>
      shown(buildLinkGraph(root, projectOf()).resolve(url, pageOf(root, 'x/b.md')));
    expect(target('../a.md')).toBe('a.md');
    expect(target('/a.md')).toBe('a.md');
    expect(target('/x/')).toBe('directory x');
    expect(target('../..')).toBe('outside');
  });
});

describe('anchors', () => {
  function fragment(url: string) {
    const target = resolve(url);
    return target.kind === 'page' ? target.fragment : target;
  }

  test.each([
    ['#ci-a-guide', 'ci-a-guide'],
    ['#\uFE0F-setup', '\uFE0F-setup'],
    ['#%EF%B8%8F-setup', '\uFE0F-setup'],
    ['#café', 'café'],
    ['#caf%C3%A9', 'café'],
    ['#cafe\u0301', 'café'],
    ['#%E7%A3%81%E7%9B%98', '磁盘'],
    ['#user-content-ci-a-guide', 'ci-a-guide'],
    ['#user-content-kept', 'user-content-kept'],
    ['#Old-Name', 'Old-Name'],
    ['#install-install', 'install-install'],
    ['#ci-a-guide:~:text=guide', 'ci-a-guide'],
    ['ci.md#top', 'top'],
  ])('%j finds %j', (url, slug) => {
    expect(fragment(url)).toEqual({ state: 'found', slug, caseDiffers: false });
  });

  test.each([
    ['#CI-A-Guide', 'ci-a-guide'],
    ['#old-name', 'Old-Name'],
    ['#CAF%C3%89', 'café'],
  ])('%j finds %j but for case', (url, slug) => {
    expect(fragment(url)).toEqual({ state: 'found', slug, caseDiffers: true });
  });

  test('a heading attribute is no anchor on GitHub', () => {
    expect(fragment('#install')).toEqual({ state: 'attribute', slug: 'install-install' });
  });

  test.each(['#', 'README.md#top', '#:~:text=guide', 'ci.md'])('%j asks for none', (url) => {
    expect(fragment(url)).toEqual({ state: 'none' });
  });

  test.each(['?plain=1#L10', '#L10-L20', '#L10C1-L12C4', '#fn-1', '#user-content-fnref-note-2'])(
    '%j cannot be judged',
    (url) => {
      expect(fragment(url)).toEqual({ state: 'open' });
    },
  );

  test.each([
    ['#setup', 'setup'],
    ['#ci--a-guide', 'ci--a-guide'],
    ['#a%20guide', 'a guide'],
    ['#100%', '100%'],
    ['#%E0%A4%A', '%E0%A4%A'],
    ['storage/#disk', 'disk'],
  ])('%j has no anchor %j', (url, wanted) => {
    expect(fragment(url)).toEqual({ state: 'missing', wanted });
  });

  test('the page of a folder has the anchors of the folder', () => {
    expect(fragment('storage/#volumes')).toMatchObject({ state: 'found', slug: 'volumes' });
  });
});

test('no URL makes it throw', () => {
  const piece = fc.constantFrom('%', '#', '?', '/', '\\', '..', '.', ':', '{', 'ci.md', ' ', 'É');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (url) => {
        expect(resolve(url)).toHaveProperty('kind');
      },
    ),
  );
});
