import { join } from 'node:path';
import { stringify } from 'yaml';
import { insideWithLinks } from '../../node/files/inside-root.ts';
import { pathTypeOf } from '../../node/files/path-type.ts';
import { createText } from '../../node/files/write-text.ts';
import { UserError } from '../../node/user-error.ts';
import type { Project } from '../project/project.ts';
import type { CoverageReport } from './coverage.ts';
import { dayAfter } from './judge-exceptions.ts';

const head = `# Targets that have no runbook entry yet. Each needs one until its date; \`replaybook coverage\` checks this file.
`;

/** Writes an exception for each target without an entry. Throws UserError if the file exists. */
export async function writeExceptions(
  { settings: { root, coverage } }: Project,
  { targets }: CoverageReport,
  { today, owner }: { today: string; owner: string },
): Promise<{ path: string; count: number }> {
  const path = coverage.exceptions;
  const file = join(root, path);
  const isInside = insideWithLinks(root);
  if (!isInside(file)) {
    throw new UserError(`"${path}" is outside of the repository.`, 'Name a file in it.');
  }
  if (pathTypeOf(file, isInside) !== null) {
    throw new UserError(
      `The file "${path}" exists.`,
      'Remove it to begin anew, or add single exceptions to it by hand.',
    );
  }
  const open = targets.filter(({ status, kind }) => status === 'uncovered' && kind !== 'step');
  const ids = [...new Set(open.map(({ id }) => id))];
  const expires = dayAfter(today, coverage.mostDays);
  const reason = `No entry when coverage was introduced on ${today}.`;
  const exceptions = ids.map((target) => ({ target, reason, owner, expires }));
  await createText(file, `${head}${stringify({ exceptions }, { lineWidth: 0 })}`);
  return { path, count: ids.length };
}
