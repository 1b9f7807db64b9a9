import { join } from 'node:path';
import { findPlaceholders } from '../../core/command/placeholder.ts';
import { judgeClocks, type QuarantinedSuite, suitesOf } from '../../core/quarantine/clocks.ts';
import type { Contract } from '../../core/quarantine/contract.ts';
import { judgeEntries, nameOf } from '../../core/quarantine/judge-entries.ts';
import { type Measure, measure } from '../../core/quarantine/judge-thresholds.ts';
import {
  type Manifest,
  placeOf,
  type QuarantineProblem,
  textOf,
} from '../../core/quarantine/manifest.ts';
import { judgeTransitions } from '../../core/quarantine/transitions.ts';
import { shellSource } from '../../lint/commands/shell-source.ts';
import { startOfFile } from '../../lint/text-position.ts';
import { textBefore } from '../../node/git/git.ts';
import { checkShell } from '../../node/lint-facts/shell.ts';
import type { SourceFiles } from '../coverage/sources/source.ts';
import type { Project } from '../project/project.ts';
import { readMetrics, readNamed, thresholdProblems } from './metrics.ts';
import { manifestPath, type Policy } from './policies.ts';
import { readManifest } from './read-manifest.ts';

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

/** A problem in a file: the page, or its manifest. */
export type Found = QuarantineProblem & { path: string };

/** Hours before a deadline on which it warns, where neither the policy nor a person names them. */
const USUAL_WARNING = 24;

interface Surroundings {
  files: SourceFiles;
  project: Project;
  options: QuarantineOptions;
}

/** Holds the manifest of one policy to it. */
export async function checkPolicy(
  policy: Policy,
  { files, project, options }: Surroundings,
): Promise<{ found: Found[]; checked: CheckedPolicy }> {
  const { runbook, contract } = policy;
  const { settings } = project;
  const page = runbook.path;
  const path = options.manifest ?? manifestPath(policy, files);
  const found: Found[] = [];
  const add = (problems: readonly QuarantineProblem[], file: string): void => {
    found.push(...problems.map((one) => ({ ...one, path: file })));
  };
  add(contractProblems(contract, path !== null), page);
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
  const warnHours = options.warnHours ?? contract.warnHours ?? USUAL_WARNING;
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

const field = 'replay_command';

/** The replay commands that do not parse in their shell: that of `replay_shell`, else Bash. */
async function replayProblems({ entries }: Manifest): Promise<QuarantineProblem[]> {
  const commands = entries.flatMap((entry) => {
    const code = textOf(entry, field);
    const shell = (textOf(entry, 'replay_shell') || textOf(entry, 'shell') || 'bash').toLowerCase();
    const source = shellSource({
      ...{ code, shell, language: shell, field: 'replay', title: '' },
      placeholders: findPlaceholders(code, shell),
      position: placeOf(entry, field),
    });
    return code === '' || source === null ? [] : [{ entry, shell, source }];
  });
  const verdicts = await checkShell(commands.map(({ source }) => source));
  return commands.flatMap(({ entry, shell, source }): QuarantineProblem[] => {
    const problem = verdicts.get(source.key) ?? null;
    if (problem === null) return [];
    const data = { entry: nameOf(entry), shell, reason: problem.message };
    return [
      { findingId: 'quarantine-entry', messageId: 'replay', data, position: placeOf(entry, field) },
    ];
  });
}
