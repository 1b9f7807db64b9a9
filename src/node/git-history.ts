import { type ChildProcess, spawn } from 'node:child_process';

/** A commit's effect on one file. */
export interface FileChange {
  /** Relative to the folder asked about, `/`-separated. */
  path: string;
  how: 'added' | 'changed' | 'moved';
  /** Day of the commit in UTC, as an ISO date: the same wherever the site is built. */
  date: string;
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
  const changes = await readChanges(child, wanted);
  return (await failed) ? [] : changes;
}

async function readChanges(
  child: ChildProcess,
  wanted: ReadonlySet<string>,
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  const missing = new Set(wanted);
  // Asked after each commit, not after each chunk, so that the same history gives the same changes.
  const isDone = () => missing.size === 0 && changes.length >= AT_LEAST;
  const take = (commits: readonly string[]): void => {
    for (const commit of commits) {
      if (isDone()) return;
      for (const change of readCommit(commit)) {
        if (!wanted.has(change.path)) continue;
        missing.delete(change.path);
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
      if (isDone()) break;
    }
    take([text]);
  } catch {
    // The pipe broke: what was read is whole commits.
  }
  child.kill();
  return changes;
}

function readCommit(text: string): FileChange[] {
  const [commit, seconds, names, subject, files] = text.split('\x1f');
  if (commit === undefined || subject === undefined || files === undefined) return [];
  if (/(?:^|, )grafted(?:,|$)/.test(names ?? '')) return [];
  const date = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  const fields = files.replace(/^[\0\n]+/, '').split('\0');
  const changes: FileChange[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const status = (fields[i] ?? '').trim();
    // A move has two names; the second is the new one.
    if (status.startsWith('R')) i += 1;
    const how = status.startsWith('R') ? 'moved' : status === 'A' ? 'added' : 'changed';
    changes.push({ path: fields[i + 1] ?? '', how, date, commit, subject });
  }
  return changes;
}
