/**
 * Matches a made log against plain patterns, or against sequences with later steps of a kind, as a
 * program of its own: `node sequences.ts <plain|kind of later steps> <megabytes> <count> [rare]`. With
 * `rare`, the first steps are not in the log; without, one of them hits in every window.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { createLogMatcher } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures, type MatchEntry } from '../../../src/core/pattern/compile.ts';
import type { MatchStep } from '../../../src/core/pattern/match-pattern.ts';
import { madeLog } from './log.ts';
import { makeSignatures } from './signatures.ts';
import { WORDS } from './words.ts';

/** Steps that nearly every line fits, or that hold no text to look for. */
const WEAK: readonly (readonly Partial<MatchStep>[])[] = [
  [{ source: '<file>:<line>:<col>' }],
  [{ source: '<task>', within: 1 }],
  [{ source: 'at <frame>' }, { source: '<x>=<y>' }],
  [{ source: 'error', within: 20 }],
  [{ source: '<a>: <b>' }, { source: 'done', unless: true }],
];

/** Texts that the log is full of. */
const COMMON: readonly string[] = [
  '"level":"info"',
  '"logger":"controller',
  'msg":"lease renewed',
  'Observed event',
  'site-packages/',
  'has been deprecated',
  'Downloaded from central',
  'Tests run: ',
  'https://registry.npmjs',
  '[immutable] [minimized]',
  'webpack.Progress',
  'http fetch GET 200',
  'at com.example.',
  'retrying after backoff',
  '2026-10-30T02:',
  'test runner::',
];

/** Kinds of later steps, by the number of the entry. */
const KINDS: Readonly<Record<string, (index: number) => readonly Partial<MatchStep>[]>> = {
  plain: () => [],
  weak: (index) => WEAK[index % WEAK.length] ?? [],
  words: (index) => [{ source: wordAt(index) }],
  texts: (index) => [{ source: `${COMMON[index % COMMON.length]} ... <x>` }],
  several: (index) => [
    { source: `${COMMON[index % COMMON.length]}` },
    ...(WEAK[index % WEAK.length] ?? []),
    { source: wordAt(7 * index) },
  ],
};

const [kind = '', megabytes = '0', count = '0', rare] = process.argv.slice(2);
const log = madeLog(Number(megabytes));
const entries = makeSignatures(Number(count)).map(({ entry }, index): MatchEntry => {
  const [first] = entry.patterns;
  const [planted] = first?.steps ?? [];
  if (planted === undefined) return entry;
  const step = rare ? { ...planted, source: `not there ${planted.source}` } : planted;
  const later = (KINDS[kind]?.(index) ?? []).map((one): MatchStep => {
    return { type: 'text', source: '', flags: '', ...one };
  });
  return { ...entry, patterns: [{ steps: [step, ...later] }] };
});
const compiled = compileSignatures(entries);
const before = process.cpuUsage();
const matcher = createLogMatcher(compiled);
const chunk = Buffer.allocUnsafe(1 << 20);
const file = openSync(log.path, 'r');
for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
  matcher.write(chunk.subarray(0, read));
}
closeSync(file);
const { matches, bytes } = matcher.finish();
const { user, system } = process.cpuUsage(before);
const cpuMs = Math.round((user + system) / 1000);
console.log(JSON.stringify({ kind, bytes, matches: matches.length, cpuMs }));

/** A short word, another for each entry as far as there are any. */
function wordAt(index: number): string {
  return WORDS[index % WORDS.length] ?? '';
}
