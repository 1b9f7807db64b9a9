import { posix } from 'node:path';
import type { Runbook } from '../../core/model.ts';
import type { Contract } from '../../core/quarantine/contract.ts';
import { readContract } from '../../core/quarantine/read-contract.ts';
import type { SourceFiles } from '../coverage/sources/source.ts';
import type { Project } from '../project/project.ts';

/** A page with the contract of a quarantine manifest. */
export interface Policy {
  runbook: Runbook;
  contract: Contract;
}

/** The policies of a catalog, in its order. */
export async function findPolicies(project: Project): Promise<Policy[]> {
  const pages = project.catalog.runbooks.filter(({ kind, path }) => {
    // Other kinds of pages may describe a quarantine as well.
    return kind === 'policy' && /quarantine/i.test(project.textOf(path));
  });
  if (pages.length === 0) return [];
  const treeOf = await project.trees();
  return pages.flatMap((runbook) => {
    const contract = readContract(treeOf(runbook.path));
    return contract === null ? [] : [{ runbook, contract }];
  });
}

/** The paths from the root at which a policy's manifest may stand, the one relative to its page first. */
export function manifestPlaces({ runbook, contract: { manifest } }: Policy): string[] {
  if (manifest === null) return [];
  const fromPage = posix.normalize(posix.join(posix.dirname(runbook.path), manifest));
  return [fromPage, posix.normalize(manifest)].filter((path) => !path.startsWith('..'));
}

/**
 * The path of a policy's manifest from the root: as the page writes it, which may be relative to the page
 * as a link is. Null where the page names none.
 */
export function manifestPath({ runbook, contract }: Policy, files: SourceFiles): string | null {
  const { manifest } = contract;
  if (manifest === null) return null;
  const fromPage = posix.normalize(posix.join(posix.dirname(runbook.path), manifest));
  const isThere = !fromPage.startsWith('..') && !('missing' in files.read(fromPage));
  const own = posix.normalize(manifest);
  return own.startsWith('..') || (isThere && 'missing' in files.read(own)) ? fromPage : own;
}
