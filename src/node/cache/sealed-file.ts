import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const MARK = 'replaybook cache 1';
const NEWLINE = 0x0a;

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
  const draft = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(`${sealOf(purpose, body)}\n`), body]));
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}

function sealOf(purpose: string, body: Buffer): string {
  return `${MARK} ${purpose} ${hash('sha1', body)}`;
}
