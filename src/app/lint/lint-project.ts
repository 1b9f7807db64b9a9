import { relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { LinkGraph } from '../../core/links/graph.ts';
import { remember } from '../../core/memoize.ts';
import type { Runbook } from '../../core/model.ts';
import { isGivenUp } from '../../lint/check-file.ts';
import { fingerprints } from '../../lint/fingerprint.ts';
import { describe as wordsOf } from '../../lint/messages.ts';
import { isQuiet } from '../../lint/quiet-page.ts';
import type { Surroundings } from '../../lint/rule.ts';
import { applyOverrides } from '../../lint/rule-overrides.ts';
import { artifactExists } from '../../lint/rules/artifact-exists.ts';
import { ruleById } from '../../lint/rules/index.ts';
import { knownScope } from '../../lint/rules/known-scope.ts';
import { runRules } from '../../lint/run-rules.ts';
import { type RuleSettings, severityOf } from '../../lint/settings.ts';
import { createLocator } from '../../lint/text-position.ts';
import { isInside } from '../../node/files/inside-root.ts';
import { createArtifactCheck } from '../../node/lint-facts/artifacts.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { type Costs, measureAsync, measureInto } from '../costs.ts';
import { diagramsOf, type Project } from '../project/project.ts';
import { rulesToRun } from '../project/rules-to-run.ts';
import { ciFacts } from './ci-facts.ts';
import type { Report, ReportedDiagnostic, ReportedFix } from './report.ts';
import { checkRuleSettings } from './rule-names.ts';
import type { Withheld } from './withheld.ts';
import { secretsIn, withholdSecrets } from './withhold-secrets.ts';

export interface LintResult {
  /** In the target files, in the order of the report. */
  diagnostics: readonly Diagnostic[];
  /** From the rules of the whole catalog, in other files. */
  elsewhere: readonly Diagnostic[];
  report: Report;
  /** Whether the same files on the same day give the same result. */
  isRepeatable: boolean;
  /** Text of a file by its path in the report. */
  sourceOf(path: string): string | null;
  /** @internal Values that no output may contain. */
  secrets: Withheld;
}

/** The inputs of a run besides the files. */
export interface LintCircumstances extends Pick<Surroundings, 'today' | 'urls'> {
  /** Absolute folder that paths in the report are relative to. */
  base: string;
  costs?: Costs | null;
}

/** Runs the rules over a project and words the findings in the target files. */
export function lintProject(
  project: Project,
  isTarget: (path: string) => boolean,
  circumstances: LintCircumstances,
): Promise<LintResult> {
  return measureAsync(circumstances.costs ?? null, '(links and catalog)', () =>
    lintTargets(project, isTarget, circumstances),
  );
}

async function lintTargets(
  project: Project,
  isTarget: (path: string) => boolean,
  { base, costs = null, ...known }: LintCircumstances,
): Promise<LintResult> {
  const { catalog, links, settings } = project;
  await checkRuleSettings(settings);
  const rules = await rulesToRun(settings);
  const runbooks = catalog.runbooks.filter((runbook) => isTarget(runbook.path));
  const artifactCheck = artifactCheckOf({ root: settings.root, rules });
  // What lies around a page, and what others answer, may change without a word.
  const isAlone = artifactCheck === null && known.urls.size === 0;
  const partial = project.isWhole
    ? null
    : {
        isAsked: isTarget,
        patternTextsOf: (path: string) => project.files.get(path)?.patternTexts?.() ?? null,
      };
  const quiet = isAlone && partial === null ? project.quietPages(known.today) : null;
  const pages = catalog.runbooks.filter(({ path }) => quiet?.has(path) !== true);
  const diagrams = await measureAsync(costs, '(diagrams)', () =>
    project.diagrams.of(diagramsOf(pages.filter(({ path }) => isTarget(path)))),
  );
  const { diagnostics: all } = runRules({
    catalog,
    pages,
    links,
    partial,
    ci: await ciFacts(project, rules, partial === null ? pages : runbooks),
    textOf: project.textOf,
    ...(partial === null && { remembered: project.remembered }),
    fileFindings: await project.findingsOf(runbooks),
    surroundings: { ...known, diagrams, artifactExists: artifactCheck },
    isTarget,
    config: { rules },
    measure: measureInto(costs),
    limit: fileLimit,
  });
  quiet?.keep(
    quietAmong(
      pages.filter(({ path }) => isTarget(path)),
      all,
      links,
    ),
  );
  const diagnostics = applyOverrides(
    all,
    settings.rules,
    settings.overrides,
    (id) => ruleById(id)?.meta.severity ?? 'error',
  );
  const shown = remember((path: string) => shownPath(resolve(settings.root, path), base));
  const isAskedFor = ({ path, ruleId }: Diagnostic) =>
    isTarget(path) || ruleId === 'internal-error';
  const found = diagnostics.filter(isAskedFor);
  const files = new Map(found.map(({ path }) => [shown(path), path]));
  const names = fingerprints(found);
  const count = (severity: Diagnostic['severity']) =>
    found.filter((diagnostic) => diagnostic.severity === severity).length;
  const locatorOf = remember((path: string) => createLocator(project.textOf(path)));
  const report: Report = {
    diagnostics: found.map((diagnostic, index) => ({
      ...reported(diagnostic, shown(diagnostic.path), names[index] ?? ''),
      fix: fixOf(diagnostic, locatorOf),
    })),
    summary: {
      files: runbooks.length,
      entries: runbooks.reduce((sum, runbook) => sum + runbook.entries.length, 0),
      errors: count('error'),
      warnings: count('warning'),
    },
  };
  // A message may quote a file that is not a target.
  const secrets = secretsIn(diagnostics, project.textOf);
  return {
    diagnostics: found,
    secrets,
    elsewhere: diagnostics.filter((diagnostic) => !isAskedFor(diagnostic)),
    isRepeatable: isAlone && !diagnostics.some((one) => isGivenUp(one) || mayVanish(one)),
    ...withholdSecrets(
      {
        report,
        sourceOf(shownPath) {
          const path = files.get(shownPath);
          return path === undefined ? null : project.textOf(path);
        },
      },
      secrets,
    ),
  };
}

/** The pages in which the rules that look beyond a file have found nothing and would find nothing. */
function quietAmong(
  runbooks: readonly Runbook[],
  diagnostics: readonly Diagnostic[],
  links: LinkGraph,
): string[] {
  const spoken = new Set(
    diagnostics.flatMap(({ path, ruleId }) => (ruleById(ruleId)?.scope === 'file' ? [] : path)),
  );
  const quiet = runbooks.filter((one) => !spoken.has(one.path) && isQuiet(one, links));
  return quiet.map(({ path }) => path);
}

/** A workflow that somebody adds may have the name that none has so far. */
function mayVanish({ ruleId }: Diagnostic): boolean {
  return ruleId === knownScope.meta.id;
}

/** Null unless the rule that needs it is on, because listing a whole repository takes long. */
function artifactCheckOf({
  root,
  rules,
}: {
  root: string;
  rules: RuleSettings;
}): Surroundings['artifactExists'] {
  return severityOf(artifactExists, rules) === 'off' ? null : createArtifactCheck(root);
}

/** A path below the folder is relative to it. */
function shownPath(path: string, base: string): string {
  return (isInside(path, base) ? relative(base, path) : path).split(sep).join('/');
}

function reported(
  diagnostic: Diagnostic,
  path: string,
  fingerprint: string,
): Omit<ReportedDiagnostic, 'fix'> {
  const { what: message, how: help } = wordsOf(diagnostic);
  const { ruleId, severity, messageId, data, position } = diagnostic;
  const fixable = ruleById(ruleId)?.meta.fixable ?? false;
  return { ruleId, severity, messageId, data, path, position, message, help, fixable, fingerprint };
}

/** The first sentence of the help describes the fix. */
function fixOf(
  diagnostic: Diagnostic,
  locatorOf: (path: string) => ReturnType<typeof createLocator>,
): ReportedFix | null {
  const { fix = [], path } = diagnostic;
  if (fix.length === 0) return null;
  const { how } = wordsOf(diagnostic);
  const title = /^.+?(?=[.:;](?:\s|$))/.exec(how)?.[0] ?? how;
  const locate = locatorOf(path);
  const edits = fix
    .toSorted((a, b) => a.start - b.start)
    .map((edit) => ({ position: locate(edit.start, edit.end), text: edit.text }));
  return { title: `${title}.`, edits };
}
