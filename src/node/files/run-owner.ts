import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { digest } from '../digest.ts';
import { errorCode } from '../user-error.ts';

/** The result of `ownerToken`, as part of a name. */
export const ownerPattern = String.raw`\d+-\d+-[0-9a-f]{12}`;

/** After this time without a change, a run on another machine counts as ended. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

/** Identifies this run on this machine, for files that it may leave behind when killed. */
export function ownerToken(): string {
  return `${process.pid}-${startOf(process.pid) ?? 0}-${processSpace()}`;
}

/**
 * Whether the run of a token has ended. For another machine or container, whose process ids mean
 * nothing here, only the time of its last change (in ms since 1970) counts.
 */
export function hasEnded(token: string, changed: number): boolean {
  const [pid = '', start = '', space = ''] = token.split('-');
  if (space !== processSpace()) return Date.now() - changed > LEFT_AFTER_MS;
  if (!isRunning(Number(pid))) return true;
  // Another process may have the id now.
  const startNow = startOf(Number(pid));
  return startNow !== null && start !== '0' && String(startNow) !== start;
}

/** The scope of process ids: a container of a machine since its start. */
function processSpace(): string {
  const facts = [hostname()];
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    facts.push(boot, readlinkSync('/proc/self/ns/pid'));
  } catch {
    // Only Linux has containers and these files.
  }
  return digest(facts.join('\n')).slice(0, 12);
}

/** Start time of a process, in ticks since the start of the machine; null if unknown. */
function startOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, which may contain any character, ends at the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[19]);
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
