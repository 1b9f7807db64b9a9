import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { digest, digestOfParts } from '../digest.ts';
import { draftBeside, removeLeftDrafts } from '../files/draft-file.ts';
import { sealOf } from './seal.ts';

const MARK = 'replaybook cache 2';
const NEWLINE = 0x0a;
/** More bytes than any first line has. */
const HEAD_BYTES = 512;
/** Small parts are joined up to so many bytes. */
const WRITTEN_AT_ONCE = 1_000_000;
/** Most files of one kind in a folder; new files replace the oldest. */
const MOST_FILES = 20;

export interface SealOptions {
  /** Number of files of a kind that stay in a folder. */
  mostFiles?: number;
  /** The place of the file when it is read, if it differs. */
  place?: string;
}

/**
 * Reads a file that `writeSealed` wrote at this place for the same purpose; null if it is missing,
 * damaged, or written by another user, by another version or for other settings. Reads only the
 * first line of a file without a seal.
 */
export function readSealed(path: string, purpose: string): Buffer | null {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readBody(file, path, purpose);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

function readBody(file: number, path: string, purpose: string): Buffer | null {
  const stat = fstatSync(file);
  if (!stat.isFile()) return null;
  const head = Buffer.alloc(Math.min(HEAD_BYTES, stat.size));
  readFully(file, head, 0);
  const end = head.indexOf(NEWLINE);
  const line = head.toString('latin1', 0, Math.max(end, 0));
  const { size = '', hash = '' } =
    /^.+ (?<size>\d+) (?<hash>[0-9a-f]{64}) [0-9a-f]{64}$/.exec(line)?.groups ?? {};
  if (line === '' || line !== headLine(path, purpose, Number(size), hash)) return null;
  if (stat.size !== end + 1 + Number(size)) return null;
  const body = Buffer.allocUnsafe(Number(size));
  readFully(file, body, end + 1);
  return digest(body) === hash ? body : null;
}

function readFully(file: number, into: Buffer, from: number): void {
  for (let at = 0; at < into.length; ) {
    const read = readSync(file, into, at, into.length - at, from + at);
    if (read === 0) throw new Error('the file has become shorter');
    at += read;
  }
}

/**
 * Writes in one step, so that nobody reads half a file, and one of two programs wins. A failure
 * only costs time in the next run, so it is ignored. Many parts are never one block of memory.
 */
export function writeSealed(
  path: string,
  purpose: string,
  body: Buffer | readonly Buffer[],
  { mostFiles = MOST_FILES, place = path }: SealOptions = {},
): void {
  const folder = dirname(path);
  const draft = draftBeside(path);
  const parts = Buffer.isBuffer(body) ? [body] : body;
  try {
    mkdirSync(folder, { recursive: true });
    sweepOnce(folder);
    const size = parts.reduce((sum, { length }) => sum + length, 0);
    const line = headLine(place, purpose, size, digestOfParts(parts));
    if (line === null) return;
    writeParts(draft, [Buffer.from(`${line}\n`), ...parts]);
    renameSync(draft, path);
    if (Number.isFinite(mostFiles)) dropOldest(folder, extname(path), mostFiles);
  } catch {
    removeSealed(draft);
  }
}

function writeParts(path: string, parts: readonly Buffer[]): void {
  const file = openSync(path, 'wx');
  try {
    let open: Buffer[] = [];
    let size = 0;
    for (const [number, part] of parts.entries()) {
      open.push(part);
      size += part.length;
      if (size < WRITTEN_AT_ONCE && number < parts.length - 1) continue;
      writeFileSync(file, open.length === 1 ? part : Buffer.concat(open));
      open = [];
      size = 0;
    }
  } finally {
    closeSync(file);
  }
}

function headLine(path: string, purpose: string, size: number, hash: string): string | null {
  const seal = sealOf(path, [MARK, purpose, size, hash]);
  return seal === null ? null : `${MARK} ${size} ${hash} ${seal}`;
}

const swept = new Set<string>();

/** Removes the leftovers of killed runs in a folder. */
function sweepOnce(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  removeLeftDrafts([folder]);
}

/** Never throws. */
export function removeSealed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is missing or belongs to another user, so the file does not count.
  }
}

/** Files with other names do not count. */
function dropOldest(folder: string, kind: string, mostFiles: number): void {
  const names = readdirSync(folder).filter((name) => {
    const [, rest] = /^[0-9a-f]{16}(?:-\d+)?(\..+)$/.exec(name) ?? [];
    return rest === kind;
  });
  if (names.length <= mostFiles) return;
  const files = names.map((name) => {
    const path = join(folder, name);
    return { path, time: statSync(path).mtimeMs };
  });
  files.sort((a, b) => b.time - a.time);
  for (const { path } of files.slice(mostFiles)) rmSync(path, { force: true });
}
