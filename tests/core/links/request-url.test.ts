import { describe, expect, test } from 'vitest';
import { isPublicUrl, requestUrl, urlsToRequest } from '../../../src/core/links/request-url.ts';
import { catalogOf } from './catalog.ts';

test.each([
  ['https://a.io/x#y', 'https://a.io/x'],
  [' HTTP://a.io/x?y=#z#w ', 'HTTP://a.io/x?y='],
  ['https://a.io/{{ page }}', null],
  ['https://a.io/<%= page %>', null],
  ['mailto:a@a.io', null],
  ['//a.io/x', null],
  ['x.md', null],
])('%j requests %j', (url, expected) => {
  expect(requestUrl(url)).toBe(expected);
});

describe('whom an address is for', () => {
  test.each([
    'https://a.io',
    'https://sub.a.co.uk:8443/x',
    'https://user@a.io/',
    'https://localhost.io/',
    'https://test.io/',
  ])('%s: everyone', (url) => {
    expect(isPublicUrl(url)).toBe(true);
  });

  test.each([
    'http://localhost:3000/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://grafana/d/x',
    'https://grafana.internal/d',
    'https://a@api.default.svc.cluster.local/',
    'https://example.com/',
    'https://docs.EXAMPLE.org',
    'http://printer.lan/',
    'mailto:a@a.io',
  ])('%s: some', (url) => {
    expect(isPublicUrl(url)).toBe(false);
  });
});

test('what the pages of a catalog link to, each address once', () => {
  const { runbooks } = catalogOf({
    'runbooks/a.md': '[x](https://b.io/#1) [y](https://b.io/#2) [z](b.md) <https://a.io/q?x=1>\n',
    'runbooks/b.md': '<a href="https://b.io/">x</a> [y](http://localhost/) `https://c.io`\n',
  });
  expect(urlsToRequest(runbooks)).toEqual(['https://a.io/q?x=1', 'https://b.io/']);
});
