import { describe, expect, it } from 'vitest';
import { MissExplainer } from '../../../src/core/log/explain-miss.ts';

function explain(
  log: readonly string[],
  patterns: readonly (readonly string[])[],
  window?: number,
) {
  const entry = {
    id: 'a',
    title: 'A',
    kind: 'signatures' as const,
    patterns: patterns.map((sources) => ({
      steps: sources.map((source) => {
        const regex = /^\/(.+)\/$/.exec(source)?.[1];
        return regex === undefined
          ? { type: 'text' as const, source, flags: '' }
          : { type: 'regex' as const, source: regex, flags: '' };
      }),
    })),
  };
  const explainer = new MissExplainer(entry, window);
  for (const [index, line] of log.entries()) explainer.push(line, index + 1);
  return explainer.finish();
}

describe('MissExplainer', () => {
  it.each([
    [
      'only the case',
      'gate FAILED',
      'the gate failed now',
      'gate FAILED',
      9,
      'only the case differs',
    ],
    [
      'another word',
      'gate audit FAILED',
      'gate audit passed',
      'gate audit FAILED',
      11,
      'here the pattern continues with "FAILED"',
    ],
    [
      'a value behind a blank',
      'job <name> died',
      'the job',
      'job ',
      7,
      'here the pattern continues with "<name>"',
    ],
    [
      'behind a wildcard',
      'gate ... FAILED',
      'the gate is open',
      'FAILED',
      9,
      'the line has no similar text',
    ],
    [
      'another order',
      'second <x> first',
      'first a second b',
      ' first',
      0,
      'it appears only before the preceding text',
    ],
    [
      'several words for one',
      'near <place> it broke',
      'near that place it broke',
      '',
      9,
      '<place> matches one word, but the line has several: write <place...>',
    ],
  ])('tells of a line with %s where it departs', (_name, pattern, line, literal, at, reason) => {
    const [miss] = explain(['nothing alike', line, 'nor here'], [[pattern]]);
    expect(miss).toEqual({
      pattern,
      reason: 'No line matches this pattern.',
      steps: [
        {
          source: pattern,
          lines: [],
          closest: { line: 2, text: line, departure: { literal, at, reason } },
        },
      ],
    });
  });

  it('prefers the line that holds most of it', () => {
    const log = ['gate', 'gate audit', 'non gate audit FAIL', 'audit'];
    const [miss] = explain(log, [['gate audit FAILED today']]);
    expect(miss?.steps[0]?.closest?.line).toBe(3);
  });

  it('sees through colours', () => {
    const [miss] = explain(['gate \x1b[31mfailed\x1b[0m'], [['gate FAILED']]);
    expect(miss?.steps[0]?.closest).toMatchObject({ text: 'gate failed', departure: { at: 5 } });
  });

  it('says that there is no such line, and that it matches', () => {
    const [none, hit] = explain(['gate FAILED'], [['weather report'], ['gate FAILED']]);
    expect(none?.steps[0]?.closest).toBeNull();
    expect(hit).toMatchObject({ reason: null, steps: [{ lines: [1] }] });
  });

  it('names the line that is nearest to a regular expression, and no place', () => {
    const [miss] = explain(['it took 5 seconds'], [['/took (\\d+) minutes/']]);
    expect(miss?.steps[0]?.closest).toMatchObject({ line: 1, departure: null });
  });

  it.each([
    ['a step is missing', ['one', 'x'], 500, /^Step 2 of 2 matches no line/],
    [
      'the order is another',
      ['two', 'one'],
      500,
      /^Step 2 matches line 1, but no line below line 2, where step 1 matches/,
    ],
    [
      'they are too far apart',
      ['one', 'x', 'x', 'two'],
      2,
      /^The steps match lines 1 to 4, .* window of 2 lines/,
    ],
  ])('says of a sequence that %s', (_name, log, window, reason) => {
    const [miss] = explain(log, [['one', 'two']], window);
    expect(miss?.reason).toMatch(reason);
  });

  it('says that a sequence matches', () => {
    expect(explain(['one', 'x', 'one', 'two'], [['one', 'two']], 1)[0]?.reason).toBeNull();
  });

  it('says that a pattern cannot be used', () => {
    expect(explain(['a'], [['<a><b>']])[0]?.reason).toMatch(/^The pattern is not valid\. /);
  });
});
