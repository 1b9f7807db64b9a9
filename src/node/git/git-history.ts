import { type ChildProcess, execFile, spawn } from 'node:child_process';
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

/** Changes of the files of a folder, newest first; those that are no longer there are left out. */
export type History = readonly FileChange[];

/** So many changes are read even where fewer would tell when every file changed last. */
const AT_LEAST = 20;

const FORMAT = '--format=%x1e%H%x1f%ct%x1f%D%x1f%s%x1f';

/**
 * The latest change of every wanted file (paths relative to the folder) and the newest commits, from
 * one `git log` that is ended as soon as all is known. Nothing where git or its history is missing;
 * what a shallow clone cut off is left out, since its oldest commit seems to add every file.
 */
export async function readHistory(folder: string, wanted: ReadonlySet<string>): Promise<History> {
  const committed = await committedFiles(folder);
  const expected = [...wanted].filter((path) => committed === null || committed.has(path));
  if (expected.length === 0) return [];
  const options = ['--relative', '--name-status', '-z', '-M', '--diff-filter=AMR'];
  const quiet = ['--no-color', '--no-show-signature', '--no-ext-diff', '--decorate=full'];
  const child = spawn('git', ['log', FORMAT, ...quiet, ...options, '--', '.'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const failed = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(true));
    child.on('close', () => resolve(false));
  });
  const changes = await readChanges(child, wanted, new Set(expected));
  return (await failed) ? [] : changes;
}

/** Files that the log has to name sooner or later; null where git cannot tell. */
async function committedFiles(folder: string): Promise<Set<string> | null> {
  try {
    const args = ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', '.'];
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
  /** Files of which no change has been met, and files whose beginning has not. */
  const missing = new Set(expected);
  const unborn = new Set(expected);
  // Asked after each commit, not after each chunk, so that the same history gives the same changes.
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
      // The last commit ends where the next begins, for which git may look through all that is left.
      if (isDone() || beginAll(unborn, text)) break;
    }
    take([text]);
  } catch {
    // The pipe broke: what was read is whole commits.
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
    // What no other field follows may be half a name.
    if (path === undefined || i + 2 >= fields.length) break;
    const how = status.startsWith('R') ? 'moved' : status === 'A' ? 'added' : 'changed';
    changes.push({ path, how, date, time, commit, subject });
  }
  return changes;
}
