import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/node/lint-facts/request.ts';
import { verdictsOf } from '../../../src/node/lint-facts/url-verdict.ts';

function states(outcomes: Record<string, Outcome>): string[] {
  const verdicts = verdictsOf(new Map(Object.entries(outcomes)));
  return [...verdicts.values()].map(({ state }) => state);
}

const noHost: Outcome = { kind: 'no-host' };
const trouble: Outcome = { kind: 'trouble' };
const alive: Outcome = { kind: 'alive' };

test('a host that does not exist is dead where others answer', () => {
  const some = { 'https://a.io/': noHost, 'https://b.io/': noHost, 'https://c.io/': alive };
  expect(states(some)).toEqual(['dead', 'dead', 'alive']);
  const refused: Outcome = { kind: 'gone', reason: 'nothing listens there' };
  expect(states({ ...some, 'https://c.io/': refused })).toEqual(['dead', 'dead', 'dead']);
});

test('where no host of several answers, it is the network that is missing', () => {
  const none = { 'https://a.io/': noHost, 'https://b.io/': noHost, 'https://c.io/': trouble };
  expect(states(none)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('one or two hosts are too few to say so', () => {
  expect(states({ 'https://a.io/': noHost })).toEqual(['dead']);
  const two = { 'https://a.io/1': noHost, 'https://a.io/2': noHost, 'https://b.io/': trouble };
  expect(states(two)).toEqual(['dead', 'dead', 'unknown']);
});
