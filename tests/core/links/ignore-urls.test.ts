import { expect, test } from 'vitest';
import { createUrlFilter } from '../../../src/core/links/ignore-urls.ts';

test.each([
  ['https://grafana.internal/', 'https://grafana.internal/d/abc', true],
  ['https://grafana.internal/', 'https://grafana.internal', false],
  ['https://grafana.internal/', 'http://grafana.internal/d', false],
  ['*.internal/', 'https://grafana.internal/d', true],
  ['https://*.example.com/*/private', 'https://a.example.com/x/private/y', true],
  ['https://*.example.com/*/private', 'https://a.example.com/private', false],
  ['../generated/', '../generated/x.md', true],
  ['a.b', 'axb', false],
  ['', 'anything', true],
])('%j on %j: %s', (pattern, url, expected) => {
  expect(createUrlFilter([pattern])(url)).toBe(expected);
});

test('any of several patterns will do, and none ignores nothing', () => {
  expect(createUrlFilter(['x:', 'y:'])('y:1')).toBe(true);
  expect(createUrlFilter([])('y:1')).toBe(false);
});
