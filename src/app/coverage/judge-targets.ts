import type { Answer, Answers } from '../../core/coverage/answers.ts';
import type { UrlTarget } from '../../core/coverage/runbook-urls.ts';
import type { CoverageProblem, Target } from '../../core/coverage/target.ts';
import type { TargetNames } from '../../core/coverage/target-names.ts';
import type { Catalog, Entry, Runbook } from '../../core/model.ts';

/** The targets that have neither entry nor exception; one finding for all of an id. */
export function uncoveredTargets(
  targets: readonly Target[],
  names: TargetNames,
  isOpen: (target: Target) => boolean,
): CoverageProblem[] {
  // A step is answered with its job, so it needs no finding of its own.
  const open = targets.filter((one) => one.kind !== 'step' && isOpen(one));
  return [...Map.groupBy(open, ({ id }) => id).values()].flatMap((group): CoverageProblem[] => {
    const [target] = group;
    if (target === undefined) return [];
    const { id, kind, path, position, files } = target;
    const steps = names.stepsOf(target);
    const without = steps.filter(isOpen);
    const isPartly = without.length < steps.length;
    const data = {
      ...{ id, name: target.aliases[0] ?? target.name, file: `\`${files[0] ?? path}\`` },
      names: listed(group.map(({ name }) => name)),
      steps: listed(without.map(({ name }) => name)),
    };
    const messageId = kind === 'job' && isPartly ? 'steps' : kind;
    return [{ findingId: 'uncovered-target', messageId, data, path, position }];
  });
}

/** Addresses in the annotations of alerts that lead to no page or anchor. */
export function deadUrls(
  targets: readonly Target[],
  readUrl: (url: string) => UrlTarget,
): CoverageProblem[] {
  return targets.flatMap(({ name: alert, runbookUrl, path }): CoverageProblem[] => {
    if (runbookUrl === null) return [];
    const { text, position } = runbookUrl;
    const at = readUrl(text);
    if (at.kind !== 'no-page' && at.kind !== 'no-anchor') return [];
    const { kind: messageId, ...rest } = at;
    return [{ findingId: 'dead-runbook-url', messageId, data: { alert, ...rest }, path, position }];
  });
}

/** Entries that claim one target, so that a reader cannot tell which to open. */
export function sharedTargets(
  targets: readonly Target[],
  answers: Answers,
  { runbooks }: Catalog,
): CoverageProblem[] {
  const problems = new Map<string, CoverageProblem>();
  for (const target of targets) {
    const rivals = rivalsFor(answers.of(target));
    const [first, ...others] = rivals;
    if (first === undefined || others.length === 0) continue;
    const runbook = runbooks.find(({ path }) => path === first.runbook);
    const entry = runbook?.entries.find(({ id }) => id === first.entry);
    if (entry === undefined) continue;
    const data = {
      others: listed(others.map(({ title }) => title)),
      kind: target.kind,
      name: target.name,
    };
    const key = JSON.stringify([first.entry, data.others, target.id]);
    const { titlePosition: position } = entry;
    const place = { path: first.runbook, position };
    if (!problems.has(key)) {
      problems.set(key, { findingId: 'shared-target', messageId: 'shared', data, ...place });
    }
  }
  return [...problems.values()];
}

/** Entries of one section share its scope on purpose; an address in the rule chooses one. */
function rivalsFor(answers: readonly Answer[]): Answer[] {
  if (answers.some(({ by }) => by === 'runbook_url' || by === 'job' || by === 'steps')) return [];
  const isPlain = ({ entry, hasPatterns, isInherited, by }: Answer): boolean => {
    if (entry === null || isInherited) return false;
    // The signature of an alert is its name, which both have.
    return by !== 'scope' || !hasPatterns;
  };
  return answers.filter(isPlain);
}

/** Entries that are about a job or an alert, and answer none. */
export function orphanEntries(
  { runbooks }: Catalog,
  targets: readonly Target[],
  answers: Answers,
): CoverageProblem[] {
  const used = new Set(targets.flatMap((target) => answers.of(target).map(({ entry }) => entry)));
  const claiming = new Set(
    answers.scopes.flatMap(({ entry, reading }) => (reading.claims.length > 0 ? [entry.id] : [])),
  );
  const hasAlerts = targets.some(({ kind }) => kind === 'alert');
  const isOrphan = (runbook: Runbook, { id, scope }: Entry): boolean => {
    if (used.has(id) || claiming.has(id)) return false;
    // What a scope names and nobody has is a finding of `known-scope`.
    return hasAlerts && runbook.kind === 'alert' && scope === null;
  };
  return runbooks.flatMap((runbook) =>
    runbook.entries
      .filter((entry) => isOrphan(runbook, entry))
      .map(({ title, titlePosition: position }) => {
        const place = { path: runbook.path, position };
        return { findingId: 'orphan-entry', messageId: 'orphan', data: { title }, ...place };
      }),
  );
}

const mostListed = 6;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
