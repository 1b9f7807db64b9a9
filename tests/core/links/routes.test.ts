import { describe, expect, test } from 'vitest';
import { buildLinkGraph } from '../../../src/core/links/graph.ts';
import type { Routes } from '../../../src/core/links/routes.ts';
import { catalogOf, pageOf, projectOf } from './catalog.ts';

const catalog = catalogOf({
  'runbooks/ci.md': '# CI\n',
  'runbooks/storage/_index.md': '# Storage\n',
  'runbooks/storage/README.md': '# Of the folder\n',
  'runbooks/storage/disk.md': '# Disk\n\n## Volumes\n',
});
const project = projectOf([
  'README.md',
  'runbooks/img/flow.png',
  'static/logo.svg',
  'src/gate.rs',
  'docs/policy.md',
]);

function resolve(routes: Routes, url: string, from = 'runbooks/ci.md'): string {
  const graph = buildLinkGraph(catalog, project, { routes });
  const target = graph.resolve(url, pageOf(catalog, from));
  if (target.kind === 'page') return `${target.runbook.path} by ${target.reading}`;
  if (target.kind === 'path') return `${target.path} by ${target.reading}`;
  return target.kind === 'missing' ? `no ${target.path}` : target.kind;
}

const site: Routes = { '/docs/': ['runbooks', 'static'] };

describe('the routes of a site', () => {
  test.each([
    ['/docs/storage/disk/', 'runbooks/storage/disk.md by route'],
    ['/docs/storage/disk', 'runbooks/storage/disk.md by route'],
    ['/docs/storage/disk.html?x=1#volumes', 'runbooks/storage/disk.md by route'],
    ['/docs/storage/disk.md', 'runbooks/storage/disk.md by route'],
    ['/docs/storage/', 'runbooks/storage/_index.md by route'],
    ['/docs/img/flow.png', 'runbooks/img/flow.png by route'],
    ['/docs/logo.svg', 'static/logo.svg by route'],
    ['/docs', 'runbooks by route'],
    ['../storage/disk/', 'runbooks/storage/disk.md by route'],
    ['/docs/gone/', 'no runbooks/gone'],
    ['/docs/policy.md', 'docs/policy.md by github'],
    ['/docsify/x', 'route'],
    ['/elsewhere/x', 'route'],
    ['/README.md', 'README.md by github'],
    ['storage/disk.md', 'runbooks/storage/disk.md by github'],
    ['https://example.com/docs/gone/', 'external'],
    ['/docs/{{ page }}', 'template'],
    ['#ci', 'runbooks/ci.md by github'],
  ])('%s: %s', (url, expected) => {
    expect(resolve(site, url)).toBe(expected);
  });

  test('the root of a site', () => {
    expect(resolve({ '/': 'runbooks' }, '/storage/disk/')).toBe(
      'runbooks/storage/disk.md by route',
    );
    expect(resolve({ '/': 'runbooks' }, '/gone')).toBe('no runbooks/gone');
    expect(resolve({ '/': 'runbooks' }, '//cdn.example.com/x')).toBe('protocol-relative');
  });

  test('the longest route counts', () => {
    const routes = { '/': 'static', '/books/': '/runbooks/' };
    expect(resolve(routes, '/books/ci/')).toBe('runbooks/ci.md by route');
    expect(resolve(routes, '/logo.svg')).toBe('static/logo.svg by route');
  });
});

describe('addresses of the forge', () => {
  const forge = { 'https://github.com/acme/app/blob/main/': '.' };

  test.each([
    ['https://github.com/acme/app/blob/main/src/gate.rs#L10', 'src/gate.rs by route'],
    ['https://github.com/acme/app/blob/main/runbooks/ci.md#ci', 'runbooks/ci.md by route'],
    ['https://github.com/acme/app/blob/main/src/gone.rs', 'no src/gone.rs'],
    ['https://github.com/acme/app/issues/3', 'external'],
    ['https://github.com/acme/app/blob/main2/src/gone.rs', 'external'],
  ])('%s: %s', (url, expected) => {
    expect(resolve(forge, url)).toBe(expected);
  });
});

test('without routes they are not judged', () => {
  expect(resolve({}, '/docs/gone/')).toBe('no docs/gone');
  expect(resolve({}, '/elsewhere/x')).toBe('route');
  expect(resolve({}, '../storage/disk/')).toBe('runbooks/storage/disk.md by site');
});

test('a file that is no page is asked for its anchors, where it is Markdown and has a fragment', () => {
  const asked: string[] = [];
  const [page] = catalog.runbooks;
  const graph = buildLinkGraph(catalog, {
    ...project,
    anchorsAt(path) {
      asked.push(path);
      return page?.anchors ?? null;
    },
  });
  const fragment = (url: string) => {
    const target = graph.resolve(url, pageOf(catalog, 'runbooks/ci.md'));
    return target.kind === 'path' ? target.fragment.state : target.kind;
  };
  expect(fragment('../docs/policy.md#ci')).toBe('found');
  expect(fragment('../docs/policy.md#gone')).toBe('missing');
  expect(fragment('../docs/policy.md')).toBe('none');
  expect(fragment('../src/gate.rs#L3')).toBe('open');
  expect(asked).toEqual(['docs/policy.md']);
});
