import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Random } from '../random.ts';
import { benchFolder } from '../workspace.ts';
import { ordinaryLines } from './ordinary-lines.ts';
import { type MadeSignature, makeSignatures } from './signatures.ts';

/** Raised when the text of generated logs changes, so that no old file is taken for a new one. */
const VERSION = 1;
const MEGABYTE = 1_000_000;
/** One ordinary line in so many is followed by a failure. */
const RARITY = 500;
/** Lines of one format that stand together, as the log of one job. */
const STRETCH = 400;
export const MOST_SIGNATURES = 10_000;

export interface MadeLog {
  path: string;
  bytes: number;
  lines: number;
  /** For each planted signature, by its index, the lines on which its hits begin. */
  truth: Map<number, number[]>;
}

/** Writes a log, unless it exists; a longer log repeats the planted lines of 100 MB. */
export function madeLog(megabytes: number): MadeLog {
  const folder = join(benchFolder, 'match');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `log-${VERSION}-${megabytes}.log`);
  const described = `${path}.json`;
  const block = Math.min(100, megabytes) * MEGABYTE;
  const copies = Math.max(1, Math.round((megabytes * MEGABYTE) / block));
  if (!existsSync(described)) {
    const { text, lines, truth } = generate(block);
    const file = openSync(path, 'w');
    for (let copy = 0; copy < copies; copy += 1) writeSync(file, text);
    closeSync(file);
    writeFileSync(described, JSON.stringify({ bytes: text.length, lines, truth: [...truth] }));
  }
  const known = JSON.parse(readFileSync(described, 'utf8')) as {
    bytes: number;
    lines: number;
    truth: [number, number[]][];
  };
  const truth = new Map(
    known.truth.map(([index, found]) => [
      index,
      Array.from({ length: copies }, (_, copy) =>
        found.map((line) => line + copy * known.lines),
      ).flat(),
    ]),
  );
  return { path, bytes: known.bytes * copies, lines: known.lines * copies, truth };
}

function generate(bytes: number): { text: Buffer; lines: number; truth: Map<number, number[]> } {
  const random = new Random(7);
  const signatures = makeSignatures(MOST_SIGNATURES);
  const truth = new Map<number, number[]>();
  const parts: Buffer[] = [];
  let [size, lines] = [0, 0];
  let writer = ordinaryLines[0];
  while (size < bytes) {
    if (lines % STRETCH < 2) writer = random.pick(ordinaryLines);
    const written = [writer(random, clockOf(lines))];
    if (random.below(RARITY) === 0) {
      const { index, signature } = pickSignature(random, signatures);
      const planted = truth.get(index) ?? [];
      truth.set(index, planted);
      planted.push(lines + written.length + 1);
      for (const line of signature.lines(random)) written.push(perturbed(line, random, lines));
    }
    const text = Buffer.from(`${written.join('\n')}\n`);
    parts.push(text);
    size += text.length;
    lines += written.length;
  }
  return { text: Buffer.concat(parts), lines, truth };
}

/** Half of what fails is of the first hundred signatures. */
function pickSignature(
  random: Random,
  signatures: readonly MadeSignature[],
): { index: number; signature: MadeSignature } {
  const index = random.below(random.below(2) === 0 ? 100 : signatures.length);
  const signature = signatures[index];
  if (!signature) throw new Error(`There is no signature ${index}.`);
  return { index, signature };
}

/** As runners and terminals spoil a line: none of it keeps a pattern from matching. */
function perturbed(line: string, random: Random, lines: number): string {
  const change = random.below(8);
  if (change === 0) return `\x1b[31m${line}\x1b[0m`;
  if (change === 1) return clockOf(lines) + line;
  if (change === 2) return line.replaceAll(' ', '  ');
  if (change === 3) return line.replace(' ', '\t');
  if (change === 4) return ` 10%\r 60%\r${line}`;
  if (change === 5) return `${line}\r`;
  const middle = line.length >> 1;
  if (change === 6) return `${line.slice(0, middle)}\x1b[1m${line.slice(middle)}\x1b[0m`;
  return line;
}

function clockOf(lines: number): string {
  const seconds = Math.floor(lines / 50);
  const two = (value: number) => String(value % 60).padStart(2, '0');
  return `2026-10-30T02:${two(Math.floor(seconds / 60))}:${two(seconds)}.${String(lines % 10_000_000).padStart(7, '0')}Z `;
}
