import type { Match } from '../../../src/core/log/match.ts';
import type { MatchEntry } from '../../../src/core/pattern/compile.ts';
import type { MatchPattern } from '../../../src/core/pattern/match-pattern.ts';
import byteCases from '../../fixtures/match/bytes.json' with { type: 'json' };
import lineCases from '../../fixtures/match/lines.json' with { type: 'json' };
import logCases from '../../fixtures/match/logs.json' with { type: 'json' };

interface CountedValues {
  captures: Record<string, string>;
  count: number;
}

/** What a case says of a match. */
export interface ExpectedMatch {
  entry: string;
  count: number;
  lines: number[];
  captures: Record<string, string>;
  /** The marked part of each excerpt. */
  hits: string[];
  /** Each set of captures with its number of hits. */
  values: CountedValues[];
  containedIn: string | null;
}

/** One log and what must be found in it; the same table is run in Node and in a browser. */
export interface MatchCase {
  name: string;
  entries: MatchEntry[];
  log: Uint8Array;
  matches: ExpectedMatch[];
}

export const matchCases: readonly MatchCase[] = [
  ...lineCases.map(({ name, pattern, regex, flags, line, hit, captures }): MatchCase => {
    const source = pattern ?? `/${regex}/${flags ?? ''}`;
    const found = {
      entry: 'x',
      count: 1,
      lines: [1],
      captures: { ...captures },
      values: [{ captures: { ...captures }, count: 1 }],
      hits: [hit ?? ''],
    };
    return {
      name,
      entries: [toEntry('x', [source])],
      log: encode(line),
      matches: hit === null ? [] : [{ ...found, containedIn: null }],
    };
  }),
  ...logCases
    .filter((each) => !('options' in each))
    .map((each): MatchCase => {
      const entries = each.entries.map(({ id, patterns, ...rest }) => {
        const isPlan = 'kind' in rest && rest.kind === 'campaign';
        return { ...toEntry(id, patterns), kind: isPlan ? ('campaign' as const) : 'signatures' };
      });
      return {
        name: each.name,
        entries: entries as MatchEntry[],
        log: encode(each.log.join('\n')),
        matches: each.matches.map((match) => ({
          entry: match.entry,
          count: match.count,
          lines: match.lines,
          captures: definedOf(match.captures),
          values: valuesOf(match),
          hits: match.hits,
          containedIn: 'containedIn' in match ? String(match.containedIn) : null,
        })),
      };
    }),
  ...byteCases.map(
    (each): MatchCase => ({
      name: each.name,
      entries: each.entries.map(({ id, patterns }) => toEntry(id, patterns)),
      log: bytesOf(each),
      matches: each.matches.map((match) => ({
        ...match,
        captures: definedOf(match.captures),
        values: valuesOf(match),
        containedIn: 'containedIn' in match ? String(match.containedIn) : null,
      })),
    }),
  ),
];

/** The part of a match that cases are about. */
export function expectedPart(match: Match): ExpectedMatch {
  const { entry, count, lines, captures, excerpts, containedIn } = match;
  const hits = excerpts.map(({ text, start, end }) => text.slice(start, end));
  const values = match.hits.map((hit) => ({ captures: hit.captures, count: hit.count }));
  return { entry, count, lines, captures, hits, values, containedIn };
}

function toEntry(id: string, patterns: readonly (string | readonly string[])[]): MatchEntry {
  return { id, title: id, kind: 'signatures', patterns: patterns.map(toPattern) };
}

/** `/body/flags` is a regular expression; an array is a sequence. */
export function toPattern(source: string | readonly string[]): MatchPattern {
  return {
    steps: [source].flat().map((step) => {
      const [, body, flags] = /^\/(.+)\/([a-z]*)$/.exec(step) ?? [];
      if (body === undefined) return { type: 'text', source: step, flags: '' };
      return { type: 'regex', source: body, flags: flags ?? '' };
    }),
  };
}

/** Without `values` all hits have the same captures. */
function valuesOf(match: {
  captures: Record<string, string | undefined>;
  count: number;
  values?: { captures: Record<string, string | undefined>; count: number }[];
}): CountedValues[] {
  const all = match.values ?? [match];
  return all.map(({ captures, count }) => ({ captures: definedOf(captures), count }));
}

function definedOf(captures: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(captures).map(([name, value]) => [name, value ?? '']));
}

function bytesOf(source: { bytes?: string; text?: string; encoding?: string }): Uint8Array {
  // In `bytes` each character is one byte.
  if (source.bytes !== undefined)
    return Uint8Array.from(source.bytes, (char) => char.charCodeAt(0));
  const text = source.text ?? '';
  if (source.encoding === undefined) return encode(text);
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i += 1) {
    view.setUint16(2 * i, text.charCodeAt(i), source.encoding === 'utf-16le');
  }
  return new Uint8Array(view.buffer);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
