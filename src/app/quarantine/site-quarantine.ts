import type { QuarantinedSuite } from '../../core/quarantine/clocks.ts';
import { suitesOf } from '../../core/quarantine/clocks.ts';
import { isAbout } from '../../core/quarantine/suite-entries.ts';
import { sourceFiles } from '../coverage/read-targets.ts';
import type { Project } from '../project/project.ts';
import { findPolicies, manifestPath, manifestPlaces } from './policies.ts';
import { readManifest } from './read-manifest.ts';

/** The suites of a policy, for readers of its page. */
export interface Quarantine {
  /** `Runbook.path` of the page, and the anchor of the section that has the contract. */
  page: string;
  slug: string;
  suites: readonly QuarantinedSuite[];
}

export interface SiteQuarantine {
  /** Paths at which the manifests are or may be, relative to the root. */
  files: readonly string[];
  policies: readonly Quarantine[];
  /** The open suites that an entry is about, by its id. */
  byEntry: ReadonlyMap<string, readonly (QuarantinedSuite & Pick<Quarantine, 'page' | 'slug'>)[]>;
}

/** What the manifests of all policies say, as far as they can be read; judges nothing. */
export async function siteQuarantine(project: Project): Promise<SiteQuarantine> {
  const files = sourceFiles(project.settings.root, []);
  const manifests: string[] = [];
  const policies = (await findPolicies(project)).flatMap((policy): Quarantine[] => {
    const path = manifestPath(policy, files);
    manifests.push(...manifestPlaces(policy));
    const read = path === null ? null : files.read(path);
    if (path === null || read === null || !('text' in read)) return [];
    const { contract, runbook } = policy;
    const { manifest } = readManifest(read.text, path, contract);
    if (manifest === null) return [];
    return [{ page: runbook.path, slug: contract.slug, suites: suitesOf(contract, manifest) }];
  });
  const open = policies.flatMap(({ page, slug, suites }) =>
    suites.filter(({ isOpen }) => isOpen).map((suite) => ({ ...suite, page, slug })),
  );
  const byEntry = new Map<string, typeof open>();
  if (open.length > 0) {
    for (const entry of project.catalog.runbooks.flatMap(({ entries }) => entries)) {
      const own = open.filter((suite) => isAbout(suite, entry));
      if (own.length > 0) byEntry.set(entry.id, own);
    }
  }
  return { files: manifests, policies, byEntry };
}
