/**
 * Matches a made log against the first so many made signatures, as a program of its own, and fails
 * unless it finds exactly what was planted: `node engine.ts <megabytes> <signatures>`.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { createLogMatcher, type LogResult } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import { type MadeLog, madeLog } from './log.ts';
import { makeSignatures } from './signatures.ts';

const CHUNK = 1 << 20;
/** Line numbers that the matcher keeps of an entry. */
const KEPT = 100;

const [megabytes = 0, count = 0] = process.argv.slice(2).map(Number);
const log = madeLog(megabytes);
const entries = makeSignatures(count).map(({ entry }) => entry);
const compiling = performance.now();
const compiled = compileSignatures(entries);
const compileMs = performance.now() - compiling;

const matching = performance.now();
const before = process.cpuUsage();
const result = matchFile(log.path);
const { user, system } = process.cpuUsage(before);
const wallMs = performance.now() - matching;

const wrong = differences(log, result);
if (wrong.length > 0) {
  console.error(`Found is not planted: ${wrong.slice(0, 5).join('; ')}`);
  process.exitCode = 1;
} else {
  console.log(
    JSON.stringify({
      truth: 'held',
      hits: result.matches.reduce((sum, match) => sum + match.count, 0),
      compileMs: Math.round(compileMs),
      matchMs: Math.round(wallMs),
      cpuMs: Math.round((user + system) / 1000),
    }),
  );
}

function matchFile(path: string): LogResult {
  const matcher = createLogMatcher(compiled);
  const chunk = Buffer.allocUnsafe(CHUNK);
  const file = openSync(path, 'r');
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
    matcher.write(chunk.subarray(0, read));
  }
  closeSync(file);
  return matcher.finish();
}

function differences({ truth, bytes, lines }: MadeLog, found: LogResult): string[] {
  const wrong: string[] = [];
  if (found.bytes !== bytes) wrong.push(`${found.bytes} bytes, not ${bytes}`);
  if (found.lines !== lines) wrong.push(`${found.lines} lines, not ${lines}`);
  const matches = new Map(found.matches.map((match) => [match.entry, match]));
  for (const [index, planted] of truth) {
    if (index >= count) continue;
    const entry = entries[index]?.id ?? '';
    const match = matches.get(entry);
    matches.delete(entry);
    if (match?.count !== planted.length || match.lines.join() !== planted.slice(0, KEPT).join()) {
      wrong.push(`${entry} on ${match?.lines.join() ?? 'no line'}, not ${planted.join()}`);
    }
  }
  for (const entry of matches.keys()) wrong.push(`${entry}, which was not planted`);
  return wrong;
}
