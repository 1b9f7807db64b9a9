import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { createText } from '../../node/files/write-text.ts';
import { systemProblem, UserError } from '../../node/user-error.ts';
import type { InitPlan } from './init-plan.ts';

type Planned = Pick<InitPlan, 'root' | 'files'>;

/** Whether anything has that name, also a link that leads nowhere. */
export function isThere(root: string, path: string): boolean {
  try {
    return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A part of the path is no folder; `checkPlan` says so.
    return false;
  }
}

/** Throws UserError where a file would be written through a symbolic link, or below a file. */
function checkPlan({ root, files }: Planned): void {
  for (const { path } of files) {
    const parts = path.split('/');
    for (const length of parts.slice(1).keys()) {
      const folder = parts.slice(0, length + 1).join('/');
      const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
      if (stat === undefined) break;
      if (stat.isDirectory()) continue;
      throw new UserError(
        `"${path}" cannot be written: "${folder}" ${stat.isSymbolicLink() ? 'is a symbolic link' : 'is not a folder'}.`,
        'Remove it, or choose another folder with --runbooks DIR.',
      );
    }
  }
}

/** Writes the files of a plan; replaces none. */
export async function writePlan(plan: Planned): Promise<void> {
  checkPlan(plan);
  for (const { path, text } of plan.files) {
    try {
      await createText(join(plan.root, path), text);
    } catch (error) {
      throw systemProblem(
        `Cannot write "${path}"`,
        error,
        'Check the permissions of its folder, and run again: files that are there stay as they are.',
      );
    }
  }
}

/** The files of a plan as a unified diff. Throws UserError where they cannot be written. */
export function planDiff(plan: Planned): string {
  checkPlan(plan);
  return plan.files
    .map(({ path, text }) => createTwoFilesPatch('/dev/null', `b/${path}`, '', text, '', ''))
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
}
