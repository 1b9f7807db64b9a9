import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { digest } from '../digest.ts';

/** What `ownerToken` gives, as part of a name. */
export const ownerPattern = String.raw`\d+-\d+-[0-9a-f]{12}`;

/** So long after its last change, whoever made it elsewhere is taken to have ended. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

/** Names this run of the program, on this machine, for what it may leave behind when it is killed. */
export function ownerToken(): string {
  return `${process.pid}-${startOf(process.pid) ?? 0}-${processSpace()}`;
}

/**
 * Whether the run that a token names has ended. Of another machine or container, where the number of
 * a process says nothing here, only the time since it changed something (in ms since 1970) can tell.
 */
export function hasEnded(token: string, changed: number): boolean {
  const [pid = '', start = '', space = ''] = token.split('-');
  if (space !== processSpace()) return Date.now() - changed > LEFT_AFTER_MS;
  if (!isRunning(Number(pid))) return true;
  // The number may have been given to another process since.
  const startNow = startOf(Number(pid));
  return startNow !== null && start !== '0' && String(startNow) !== start;
}

/** What the numbers of processes count in: a container of a machine since its start. */
function processSpace(): string {
  const facts = [hostname()];
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    facts.push(boot, readlinkSync('/proc/self/ns/pid'));
  } catch {
    // Only Linux has these, and containers.
  }
  return digest(facts.join('\n')).slice(0, 12);
}

/** When a process started, in ticks since the machine did; null where nobody says so. */
function startOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, which may hold anything, ends with the last bracket.
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
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
