import type { Diagnostic } from '../../core/diagnostic.ts';
import type { CiFacts } from '../../lint/rule.ts';
import { knownScopeOptions } from '../../lint/rule-options.ts';
import { applyOverrides } from '../../lint/rule-overrides.ts';
import { elsewhereTest, knownScope } from '../../lint/rules/known-scope.ts';
import { runRules } from '../../lint/run-rules.ts';
import { optionsOf } from '../../lint/settings.ts';
import type { Settings } from '../../node/config/settings.ts';
import type { Project } from '../project/project.ts';
import { rulesToRun } from '../project/rules-to-run.ts';

/** The findings of the lint rule `known-scope`, with the settings and suppressions that it has. */
export async function scopeDiagnostics(
  { catalog, links, textOf, settings }: Project,
  ci: CiFacts,
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = runRules({
    ...{ catalog, links, ci, textOf },
    fileFindings: new Map(),
    surroundings: { today: '', diagrams: new Map(), urls: new Map(), artifactExists: null },
    config: { rules: await rulesToRun(settings) },
    rules: [knownScope],
  });
  const own = diagnostics.filter(({ ruleId }) => ruleId === knownScope.meta.id);
  const severityOf = () => knownScope.meta.severity;
  return applyOverrides(own, settings.rules, settings.overrides, severityOf);
}

/** Whether a page is about another repository, as the option of the rule says. */
export function otherRepositories({ rules }: Settings): (path: string) => boolean {
  return elsewhereTest(knownScopeOptions().parse(optionsOf(knownScope, rules)));
}
