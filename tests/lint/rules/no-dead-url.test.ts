import { expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import type { UrlVerdict } from '../../../src/lint/rule.ts';
import { lint, lintInput } from '../catalog.ts';

const dead: UrlVerdict = { state: 'dead', reason: 'its server answers 404 Not Found' };

function found(text: string, urls: Record<string, UrlVerdict>) {
  const surroundings = { ...lintInput(text).surroundings, urls: new Map(Object.entries(urls)) };
  return lint(text, { surroundings }).diagnostics.filter(({ ruleId }) => ruleId === 'no-dead-url');
}

test('says why', () => {
  const [finding] = found('See [x](https://a.io/x).\n', { 'https://a.io/x': dead });
  expect(finding && wordingOf(finding).what).toBe(
    'The address https://a.io/x is dead: its server answers 404 Not Found.',
  );
  expect(finding?.position.start.column).toBe(5);
});

test('each link to a dead page, whatever its fragment', () => {
  const text = '[a](https://a.io/x#1) <https://a.io/x> <a href="https://a.io/x#2">b</a>\n';
  expect(found(text, { 'https://a.io/x': dead })).toHaveLength(3);
});

test.each<[string, string, Record<string, UrlVerdict>]>([
  ['a page that is alive', '[a](https://a.io)', { 'https://a.io': { state: 'alive' } }],
  ['a page that is unknown', '[a](https://a.io)', { 'https://a.io': { state: 'unknown' } }],
  ['a page that was not requested', '[a](https://a.io)', { 'https://b.io': dead }],
  ['an address in code', '`https://a.io`', { 'https://a.io': dead }],
  ['anything unless it was asked for', '[a](https://a.io)', {}],
])('is silent on %s', (_name, text, urls) => {
  expect(found(text, urls)).toEqual([]);
});
