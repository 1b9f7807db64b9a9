import { type Answer, findAnswers } from '../../core/coverage/answers.ts';
import { urlReader } from '../../core/coverage/runbook-urls.ts';
import type { CoverageProblem, Target } from '../../core/coverage/target.ts';
import { TargetNames } from '../../core/coverage/target-names.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Catalog } from '../../core/model.ts';
import { startOfFile } from '../../lint/text-position.ts';
import { keysOfConfig } from '../../node/config/config-place.ts';
import type { Settings } from '../../node/config/settings.ts';
import { projectPath } from '../../node/files/find-files.ts';
import { changedSince as filesChangedSince } from '../../node/git/git.ts';
import { originOf } from '../../node/git/remote.ts';
import { UserError } from '../../node/user-error.ts';
import { findingReport, inOrder } from '../findings.ts';
import { repositoryAddress } from '../init/repository-address.ts';
import { listRepository } from '../init/repository-files.ts';
import type { Report } from '../lint/report.ts';
import type { Project } from '../project/project.ts';
import { type Exception, readExceptions } from './exceptions-file.ts';
import { findingWords, noTargets } from './finding-words.ts';
import { judgeExceptions } from './judge-exceptions.ts';
import { deadUrls, orphanEntries, sharedTargets, uncoveredTargets } from './judge-targets.ts';
import { type CoverageKey, readTargets, sourceFiles } from './read-targets.ts';
import { otherRepositories, scopeDiagnostics } from './scope-diagnostics.ts';
import { sourcePlaces } from './source-places.ts';

/** A target with what answers it. */
export interface CoveredTarget extends Target {
  status: 'covered' | 'excepted' | 'uncovered';
  answers: readonly Answer[];
  /** Null unless an exception stands in for an entry. */
  exception: Pick<Exception, 'reason' | 'owner' | 'expires'> | null;
}

export interface CoverageReport extends Report {
  targets: readonly CoveredTarget[];
  /** Without steps, which are answered with their jobs. */
  counts: { targets: number; covered: number; excepted: number; uncovered: number };
  /** What it was read from, and what may add to it, relative to the root: files and folders. */
  sources: readonly string[];
}

export interface CoverageOptions {
  /** ISO date. */
  today: string;
  /** Reports only what a change since this revision touches. */
  changedSince?: string | undefined;
}

/** Says for everything that can go red which entry answers it, and what is wrong. */
export async function coverProject(
  project: Project,
  { today, changedSince }: CoverageOptions,
): Promise<CoverageReport> {
  const { settings } = project;
  const { coverage } = settings;
  const catalog = catalogOf(project);
  const repository = await listRepository(settings.root, { all: true });
  const files = sourceFiles(settings.root, repository.paths);
  const found = readTargets(files, coverage, await coverageKeys(settings));
  if (found.targets.length === 0 && settings.configPath === null) {
    throw new UserError(noTargets.what, noTargets.how);
  }
  const names = new TargetNames(found.targets, found.files);
  const readUrl = await urlReaderOf(project, catalog);
  const answers = findAnswers(catalog, names, readUrl);
  const own = new Map(found.targets.map((target) => [target, answers.of(target)]));
  const isCovered = (target: Target): boolean => (own.get(target) ?? []).length > 0;
  const exceptionsFile = readExceptions(coverage.exceptions, files.read(coverage.exceptions));
  const exceptions = judgeExceptions(exceptionsFile, found.targets, isCovered, {
    ...{ today, mostDays: coverage.mostDays, warnDays: coverage.warnDays },
  });
  const exceptionOf = (target: Target): Exception | null => {
    const job = names.job(target.parent);
    return exceptions.of(target) ?? (job === null ? null : exceptions.of(job));
  };
  const targets = found.targets.map((target): CoveredTarget => {
    const exception = isCovered(target) ? null : exceptionOf(target);
    const status = isCovered(target) ? 'covered' : exception === null ? 'uncovered' : 'excepted';
    return { ...target, status, answers: own.get(target) ?? [], exception };
  });
  const isOpen = (target: Target): boolean => !isCovered(target) && exceptionOf(target) === null;
  const problems = [
    ...found.problems,
    ...uncoveredTargets(found.targets, names, isOpen),
    ...deadUrls(found.targets, readUrl),
    ...sharedTargets(found.targets, answers, catalog),
    ...orphanEntries(catalog, found.targets, answers),
    ...exceptions.problems,
  ];
  const scopes = await scopeDiagnostics(project, { names, isJudged: true });
  const all = inOrder([...problems.flatMap((one) => diagnosticOf(one, coverage)), ...scopes]);
  const diagnostics = all.filter(await touchTest(project, changedSince, found.targets));
  return {
    ...{ targets, counts: countsOf(targets) },
    sources: await sourcePlaces(coverage, found.files, repository.folders),
    ...findingReport(diagnostics, project, findingWords),
  };
}

/** The pages about this repository. */
function catalogOf({ catalog, settings }: Project): Catalog {
  const isElsewhere = otherRepositories(settings);
  return { ...catalog, runbooks: catalog.runbooks.filter(({ path }) => !isElsewhere(path)) };
}

async function urlReaderOf(
  { settings, links }: Project,
  catalog: Catalog,
): Promise<ReturnType<typeof urlReader>> {
  const { root, site, base, repository } = settings;
  return urlReader({
    ...{ catalog, links },
    site: site === null ? null : `${site.replace(/\/+$/, '')}${base}`,
    repository: repository ?? (await addressOf(root)),
  });
}

function diagnosticOf(
  { findingId, ...problem }: CoverageProblem,
  { severities }: Settings['coverage'],
): Diagnostic[] {
  const severity = severities[findingId] ?? findingWords[findingId].severity;
  return severity === 'off' ? [] : [{ ruleId: findingId, severity, ...problem }];
}

/** Whether a change since a revision has to do with a finding. */
async function touchTest(
  { settings: { root, runbooks } }: Project,
  revision: string | undefined,
  targets: readonly Target[],
): Promise<(diagnostic: Diagnostic) => boolean> {
  if (revision === undefined) return () => true;
  const changed = new Set(
    (await filesChangedSince(runbooks, revision)).map((path) => projectPath(root, path)),
  );
  const filesOf = new Map(targets.map(({ id, files }) => [id, files]));
  return ({ ruleId, path, data }) =>
    ruleId === 'no-targets' ||
    [path, ...(filesOf.get(data['id'] ?? '') ?? [])].some((file) => changed.has(file));
}

function countsOf(targets: readonly CoveredTarget[]): CoverageReport['counts'] {
  const counted = targets.filter(({ kind }) => kind !== 'step');
  const of = (status: CoveredTarget['status']): number =>
    counted.filter((target) => target.status === status).length;
  return {
    targets: counted.length,
    covered: of('covered'),
    excepted: of('excepted'),
    uncovered: of('uncovered'),
  };
}

/** A configuration that is code has no places. */
async function coverageKeys({ root, configPath }: Settings): Promise<CoverageKey> {
  const positionOf = await keysOfConfig(configPath);
  const path = projectPath(root, configPath ?? root);
  return (...keys) => ({ path, position: positionOf?.(['coverage', ...keys]) ?? startOfFile });
}

async function addressOf(root: string): Promise<string | null> {
  const origin = await originOf(root);
  return origin === null ? null : repositoryAddress(origin);
}
