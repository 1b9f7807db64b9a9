import { scanShell } from '../../../core/command/shell/scan-shell.ts';
import { type Danger, LOSS } from './danger.ts';

type Words = Pick<Danger, 'does' | 'instead' | 'admitted'>;

/** A redirection that does harm with any command, as half-open offsets into the code. */
export interface HarmfulRedirection {
  danger: Words;
  start: number;
  end: number;
}

const toDisk: Words = {
  does: 'overwrites a disk',
  instead: 'Say how to check that it is the right device: `lsblk -f` first.',
  admitted: LOSS,
};

const toSystemFile: Words = {
  does: 'overwrites a file that the machine needs to start or to log in',
  instead: 'Save the file first, and change it with its own tool, such as `visudo` or `vipw`.',
  admitted: LOSS,
};

const toEmptyFile: Words = {
  does: 'empties a file outside of the working folder',
  instead: 'Save the file first, or rotate it with `logrotate`.',
  admitted: LOSS,
};

const REDIRECTION = /(?<![<>&\d])\d?>(>?)\|?[ \t]*((?:\/|~\/)[\w./-]+)/g;
const DISK = /^\/dev\/(?:sd|nvme|vd|xvd|hd|mmcblk|disk|mapper|md|dm-)/;
const SYSTEM_FILE =
  /^\/etc\/(?:passwd|shadow|group|gshadow|sudoers|fstab|crypttab|ld\.so\.conf|nsswitch\.conf|pam\.d\/[\w.-]+|sudoers\.d\/[\w.-]+)$|^\/boot\//;
/** Files that trigger an action of the kernel, or that are recreated. */
const NO_FILE = /^\/(?:dev|proc|sys|run|tmp|var\/tmp)\//;
/** A command without output, before a redirection. */
const SILENT =
  /(?:^|[\n;&|({]|\b(?:then|do|else|sudo)\b)[ \t]*(?::|true|cat[ \t]+\/dev\/null|echo[ \t]+-n(?:[ \t]+(?:''|""))?)?[ \t]*$/;

/** Finds `> /dev/sda`, `> /etc/passwd` and an empty `> /var/log/x`. */
export function harmfulRedirections(code: string): HarmfulRedirection[] {
  const found = [...code.matchAll(REDIRECTION)].flatMap(({ 0: text, 1: more, 2: path, index }) => {
    const end = index + text.length;
    const around = { ahead: code.slice(0, index), behind: code.slice(end) };
    const danger = dangerOf(path ?? '', more === '>', around);
    const slot = { start: end - (path ?? '').length, end };
    return danger === null ? [] : [{ danger, start: index, end, slot }];
  });
  if (found.length === 0) return [];
  const { contexts } = scanShell(
    code,
    found.map(({ slot }) => slot),
    'posix',
  );
  return found
    .filter(({ slot }) => contexts.get(slot.start)?.place === 'word')
    .map(({ danger, start, end }) => ({ danger, start, end }));
}

function dangerOf(
  path: string,
  isAppending: boolean,
  { ahead, behind }: { ahead: string; behind: string },
): Words | null {
  if (DISK.test(path)) return toDisk;
  if (isAppending) return null;
  if (SYSTEM_FILE.test(path)) return toSystemFile;
  // `> /kilns HTTP/2` is what a program shows of its requests.
  if (/^[ \t]+HTTP\/\d/.test(behind)) return null;
  return !NO_FILE.test(path) && SILENT.test(ahead.replace(/\\\r?\n/g, '')) ? toEmptyFile : null;
}

/** Finds a fork bomb: `:(){ :|:& };:`. Half-open offsets. */
export function forkBombs(code: string): HarmfulRedirection[] {
  const bomb = /(?<![^\s;&|])([\w:.]+)\s*\(\)\s*\{\s*\1\s*\|\s*\1\s*&\s*;?\s*\}\s*;\s*\1(?!\S)/g;
  return [...code.matchAll(bomb)].map(({ 0: text, index }) => {
    return { danger: selfCopying, start: index, end: index + text.length };
  });
}

const selfCopying: Words = {
  does: 'starts copies of itself until the machine stops responding',
  instead: 'Limit it first: `ulimit -u`.',
  admitted: LOSS,
};
