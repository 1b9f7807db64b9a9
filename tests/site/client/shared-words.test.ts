import { describe, expect, it } from 'vitest';
import { sharesWord } from '../../../src/site/client/search/shared-words.ts';

describe('a hit in prose', () => {
  it.each([
    ['quarantine', 'Quarantined'],
    ['quarantining', 'quarantine'],
    ['retries', 'retry'],
    ['db', 'DB'],
    ['json', 'out/verdict.json'],
    ['non_mock_gate', 'non-mock'],
    ['nonmockgate', 'gate::non_mock_gate'],
    ['cafe', 'Café'],
    ['再現', '再現する'],
    ['qqqq flaky', 'flake'],
  ])('of %j has a word of it in %j', (query, marked) => {
    expect(sharesWord(query, ['other', marked])).toBe(true);
  });

  it.each([
    ['qqqq', '-q'],
    ['xyzzy', 'x'],
    ['thxqz', 'the'],
    ['intqqqqqq', 'into'],
    ['qq', 'q'],
    ['is qqqq', 'this'],
    ['...', 'a'],
  ])('of %j has none in %j', (query, marked) => {
    expect(sharesWord(query, [marked])).toBe(false);
  });
});
