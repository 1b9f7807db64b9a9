import { join } from 'node:path';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { judgeClocks, type QuarantinedSuite, suitesOf } from '../../core/quarantine/clocks.ts';
import type { Contract } from '../../core/quarantine/contract.ts';
import { judgeEntries } from '../../core/quarantine/judge-entries.ts';
import { type Measure, measure } from '../../core/quarantine/judge-thresholds.ts';
import type { Manifest, QuarantineProblem } from '../../core/quarantine/manifest.ts';
import { judgeTransitions } from '../../core/quarantine/transitions.ts';
import { startOfFile } from '../../lint/text-position.ts';
import { textBefore } from '../../node/git/git.ts';
import { UserError } from '../../node/user-error.ts';
import { sourceFiles } from '../coverage/read-targets.ts';
import type { SourceFiles } from '../coverage/sources/source.ts';
import { findingReport, inOrder } from '../findings.ts';
import type { Report } from '../lint/report.ts';
import type { Project } from '../project/project.ts';
import { quarantineWords } from './finding-words.ts';
import { readMetrics, readNamed, thresholdProblems } from './metrics.ts';
import { findPolicies, manifestPath, type Policy } from './policies.ts';
import { readManifest } from './read-manifest.ts';
import { replayProblems } from './replay-problems.ts';

export interface QuarantineOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** Hours before a deadline on which it warns; the policy's own without it. */
  warnHours?: number | undefined;
  /** Only this policy, by path or id. */
  policy?: string | undefined;
  /** Paths relative to the root; they may lead out of it. */
  manifest?: string | undefined;
  metrics?: string | undefined;
  /** Judges the transitions since this revision. */
  changedSince?: string | undefined;
}

export interface CheckedPolicy {
  /** `Runbook.path` of the page. */
  page: string;
  /** Null where the page names none. */
  manifest: string | null;
  /** Null where the manifest cannot be read. */
  suites: readonly QuarantinedSuite[] | null;
  measures: readonly Measure[];
}

export interface QuarantineReport extends Report {
  policies: readonly CheckedPolicy[];
  /** ISO time of the check, in UTC. */
  now: string;
  /** Whether anything holds back a release; each error is a reason. */
  blocked: boolean;
}

const usualWarning = 24;

type Found = QuarantineProblem & { path: string };

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

interface Surroundings {
  files: SourceFiles;
  project: Project;
  options: QuarantineOptions;
}

async function checkPolicy(
  policy: Policy,
  { files, project, options }: Surroundings,
): Promise<{ found: Found[]; checked: CheckedPolicy }> {
  const { runbook, contract } = policy;
  const { settings } = project;
  const page = runbook.path;
  const path = options.manifest ?? manifestPath(policy, files);
  const found: Found[] = [];
  const onPage = contractProblems(contract, path !== null).map((one) => ({ ...one, path: page }));
  const add = (problems: readonly QuarantineProblem[], file: string): void => {
    found.push(...problems.map((one) => ({ ...one, path: file })));
  };
  found.push(...onPage);
  const empty = { page, manifest: path, suites: null, measures: [] };
  if (path === null) return { found, checked: empty };
  const read =
    options.manifest === undefined ? files.read(path) : readNamed(settings.root, options.manifest);
  if (!('text' in read)) {
    const data = 'missing' in read ? { page } : { reason: read.unreadable };
    const messageId = 'missing' in read ? 'missing' : 'unreadable';
    add([{ findingId: 'quarantine-manifest', messageId, data, position: startOfFile }], path);
    return { found, checked: empty };
  }
  const { manifest, problems } = readManifest(read.text, path, contract);
  add(problems, path);
  if (manifest === null) return { found, checked: empty };
  const { now, changedSince } = options;
  const warnHours = options.warnHours ?? contract.warnHours ?? usualWarning;
  add(judgeEntries(contract, manifest, now), path);
  add(await replayProblems(manifest), path);
  add(judgeClocks(contract, manifest, { now, warnHours }), path);
  if (changedSince !== undefined) {
    const former = await textBefore(join(settings.root, path), changedSince);
    add(transitionProblems(contract, former, manifest, { path, revision: changedSince }), path);
  }
  const { data, problem } = readMetrics(settings.root, options.metrics);
  if (problem !== null) add([problem], page);
  const measures = measure(contract, manifest, data);
  add(thresholdProblems(measures), page);
  return {
    found,
    checked: { page, manifest: path, suites: suitesOf(contract, manifest), measures },
  };
}

function contractProblems(contract: Contract, hasManifest: boolean): QuarantineProblem[] {
  const { position, fields, statuses, slaHours, blocks } = contract;
  const of = (messageId: string, data: Record<string, string>): QuarantineProblem => {
    return { findingId: 'quarantine-contract', messageId, data, position };
  };
  const part = (name: string, isThere: boolean, consequence: string): QuarantineProblem[] =>
    isThere ? [] : [of('no-part', { part: name, consequence })];
  return [
    ...(hasManifest ? [] : [of('no-manifest', {})]),
    ...part('required fields', fields.length > 0, 'none is asked for'),
    ...part('allowed statuses', statuses.length > 0, 'no entry counts as open'),
    ...part('SLA by severity', slaHours.size > 0, 'no entry is overdue'),
    ...part(
      'entry that blocks a release',
      blocks.overdue.length > 0 || blocks.unresolved.length > 0,
      'none does',
    ),
  ];
}

function transitionProblems(
  contract: Contract,
  former: string | null,
  manifest: Manifest,
  { path, revision }: { path: string; revision: string },
): QuarantineProblem[] {
  if (former === null) return [];
  const { manifest: before } = readManifest(former, path, contract);
  if (before !== null) return judgeTransitions(contract, before, manifest);
  const data = { revision };
  return [{ findingId: 'quarantine-manifest', messageId: 'former', data, position: startOfFile }];
}
