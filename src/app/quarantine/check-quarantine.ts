import type { Diagnostic } from '../../core/diagnostic.ts';
import { UserError } from '../../node/user-error.ts';
import { sourceFiles } from '../coverage/read-targets.ts';
import { findingReport, inOrder } from '../findings.ts';
import type { Report } from '../lint/report.ts';
import type { Project } from '../project/project.ts';
import {
  type CheckedPolicy,
  checkPolicy,
  type Found,
  type QuarantineOptions,
} from './check-policy.ts';
import { quarantineWords } from './finding-words.ts';
import { findPolicies, type Policy } from './policies.ts';

export interface QuarantineReport extends Report {
  policies: readonly CheckedPolicy[];
  /** ISO time of the check, in UTC. */
  now: string;
  /** Whether anything holds back a release; each error is a reason. */
  blocked: boolean;
}

/** Holds the quarantine manifests of a repository to their policies. */
export async function checkQuarantine(
  project: Project,
  options: QuarantineOptions,
): Promise<QuarantineReport> {
  const files = sourceFiles(project.settings.root, []);
  const policies = chosen(await findPolicies(project), options);
  const found: Found[] = [];
  const checked: CheckedPolicy[] = [];
  for (const policy of policies) {
    const judged = await checkPolicy(policy, { files, project, options });
    found.push(...judged.found);
    checked.push(judged.checked);
  }
  const diagnostics = found.map(({ findingId, ...rest }): Diagnostic => {
    const isLate = findingId === 'quarantine-overdue' && rest.messageId === 'late';
    const severity = isLate ? 'warning' : quarantineWords[findingId].severity;
    return { ruleId: findingId, severity, ...rest };
  });
  const report = findingReport(inOrder(diagnostics), project, quarantineWords);
  const now = new Date(options.now).toISOString();
  return { ...report, policies: checked, now, blocked: report.summary.errors > 0 };
}

function chosen(policies: readonly Policy[], options: QuarantineOptions): readonly Policy[] {
  const { policy: named, manifest } = options;
  const own =
    named === undefined
      ? policies
      : policies.filter(({ runbook: { path, id } }) => path === named || id === named);
  if (own.length === 0) {
    throw new UserError(
      named === undefined
        ? 'No page of the kind "policy" has a section about a quarantine manifest.'
        : `"${named}" is not a policy with a section about a quarantine manifest.`,
      'Give a page `kind: policy` and a heading such as "Quarantine manifest"; docs/quarantine.md has the forms.',
    );
  }
  if (manifest !== undefined && own.length > 1) {
    throw new UserError('Several policies have a manifest.', 'Name one of them with --policy.');
  }
  return own;
}
