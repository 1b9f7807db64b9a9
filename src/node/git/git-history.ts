import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A commit's effect on one file. */
export interface FileChange {
  /** Relative to the folder asked about, `/`-separated. */
  path: string;
  how: 'added' | 'changed' | 'moved';
  /** Day of the commit in UTC, as an ISO date: the same wherever the site is built. */
  date: string;
  /** The commit's second in UTC, as an ISO time. */
  time: string;
  /** Full id of the commit. */
  commit: string;
  /** First line of the commit's message. */
  subject: string;
}

/** The changes of files in a folder, newest first, without deleted files. */
export type History = readonly FileChange[];

/** Read at least this many changes, even if fewer give the latest change of every file. */
const AT_LEAST = 20;

/** Of a command line, which some systems keep short. */
const MOST_FOLDERS = 100;

const FORMAT = '--format=%x1e%H%x1f%ct%x1f%D%x1f%s%x1f';

/**
 * Reads the latest change of every wanted file (paths relative to the folder) and the newest
 * commits from one `git log`, and stops it as soon as possible. Empty without git or a history;
 * skips the oldest commit of a shallow clone, which seems to add every file.
 */
export async function readHistory(
  folder: string,
  wanted: ReadonlySet<string>,
  /** Absolute folders that the wanted files are in. */
  folders: readonly string[] = [folder],
): Promise<History> {
  const isShort = folders.length <= MOST_FOLDERS;
  const within = isShort ? folders.map((path) => relative(folder, path) || '.') : ['.'];
  const committed = await committedFiles(folder, within);
  const expected = [...wanted].filter((path) => committed === null || committed.has(path));
  if (expected.length === 0) return [];
  const options = ['--relative', '--name-status', '-z', '-M', '--diff-filter=AMR'];
  const quiet = ['--no-color', '--no-show-signature', '--no-ext-diff', '--decorate=full'];
  const args = ['--literal-pathspecs', 'log', FORMAT, ...quiet, ...options, '--', ...within];
  const child = spawn('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const failed = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(true));
    child.on('close', () => resolve(false));
  });
  const changes = await readChanges(child, wanted, new Set(expected));
  return (await failed) ? [] : changes;
}

/** The files that the log must name; null if git cannot list them. */
async function committedFiles(
  folder: string,
  within: readonly string[],
): Promise<Set<string> | null> {
  try {
    const args = ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', ...within];
    const { stdout } = await run('git', args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 });
    return new Set(stdout.split('\0'));
  } catch {
    return null;
  }
}

async function readChanges(
  child: ChildProcess,
  wanted: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  /** Files without a change so far, and files without their first commit so far. */
  const missing = new Set(expected);
  const unborn = new Set(expected);
  // Checked after each commit, not after each chunk, so that the same history gives the same
  // changes.
  const isDone = () => unborn.size === 0 || (missing.size === 0 && changes.length >= AT_LEAST);
  const take = (commits: readonly string[]): void => {
    for (const commit of commits) {
      if (isDone()) return;
      for (const change of readCommit(commit)) {
        if (!wanted.has(change.path)) continue;
        missing.delete(change.path);
        if (isBeginning(change)) unborn.delete(change.path);
        changes.push(change);
      }
    }
  };
  let text = '';
  try {
    child.stdout?.setEncoding('utf8');
    for await (const chunk of child.stdout ?? []) {
      text += String(chunk);
      const commits = text.split('\x1e');
      text = commits.pop() ?? '';
      take(commits);
      // A commit ends where the next begins, and to find that git may read all of the history.
      if (isDone() || beginAll(unborn, text)) break;
    }
    take([text]);
  } catch {
    // The pipe broke; everything read so far is complete commits.
  }
  child.kill();
  return changes;
}

function beginAll(files: ReadonlySet<string>, commit: string): boolean {
  const begun = new Set(
    readCommit(commit)
      .filter(isBeginning)
      .map(({ path }) => path),
  );
  return [...files].every((path) => begun.has(path));
}

function isBeginning({ how }: FileChange): boolean {
  return how !== 'changed';
}

function readCommit(text: string): FileChange[] {
  const [commit, seconds, names, subject, files] = text.split('\x1f');
  if (commit === undefined || subject === undefined || files === undefined) return [];
  if (/(?:^|, )grafted(?:,|$)/.test(names ?? '')) return [];
  const time = new Date(Number(seconds) * 1000).toISOString().replace('.000', '');
  const date = time.slice(0, 10);
  const fields = files.replace(/^[\0\n]+/, '').split('\0');
  const changes: FileChange[] = [];
  for (let i = 0; i < fields.length; i += 2) {
    const status = (fields[i] ?? '').trim();
    // A move has two names; the second is the new one.
    if (status.startsWith('R')) i += 1;
    const path = fields[i + 1];
    // The last field may be half a name.
    if (path === undefined || i + 2 >= fields.length) break;
    const how = status.startsWith('R') ? 'moved' : status === 'A' ? 'added' : 'changed';
    changes.push({ path, how, date, time, commit, subject });
  }
  return changes;
}
