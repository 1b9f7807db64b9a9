import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { digest } from '../digest.ts';

const MARK = 'replaybook cache 1';
const NEWLINE = 0x0a;
/** Of one kind in a folder; older ones make way for new ones. */
const MOST_FILES = 20;

/**
 * Reads what `writeSealed` has written for the same purpose; null for a file that is not there, that
 * is damaged, or that was written by another version, for other settings or by another program.
 */
export function readSealed(path: string, purpose: string): Buffer | null {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf(NEWLINE);
    const body = bytes.subarray(end + 1);
    const seal = bytes.toString('latin1', 0, end);
    return end > 0 && seal === sealOf(purpose, body) ? body : null;
  } catch {
    return null;
  }
}

/**
 * Writes in one step, so that nobody reads half a file and of two programs one wins. A cache that
 * cannot be written costs time the next time, so that is no failure.
 */
export function writeSealed(path: string, purpose: string, body: Buffer): void {
  const draft = `${path}.${process.pid}-${performance.now()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(`${sealOf(purpose, body)}\n`), body]));
    renameSync(draft, path);
    dropOldest(dirname(path), extname(path));
  } catch {
    drop(draft);
  }
}

function drop(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is none, or belongs to somebody else: then there is no such file either.
  }
}

function sealOf(purpose: string, body: Buffer): string {
  return `${MARK} ${purpose} ${digest(body)}`;
}

function dropOldest(folder: string, kind: string): void {
  const names = readdirSync(folder).filter((name) => name.includes(kind));
  if (names.length <= MOST_FILES) return;
  const files = names.map((name) => {
    const path = join(folder, name);
    return { path, time: statSync(path).mtimeMs };
  });
  files.sort((a, b) => b.time - a.time);
  for (const { path } of files.slice(MOST_FILES)) rmSync(path, { force: true });
}
