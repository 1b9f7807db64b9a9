import type { Diagnostic } from '../core/diagnostic.ts';
import type { Runbook } from '../core/model.ts';
import { closest } from '../core/text/edit-distance.ts';
import { readDirectives, type SuppressionDirective, verbs } from './directive.ts';
import type { Finding } from './rule.ts';
import { suppressorsOf } from './suppressors.ts';

/** Rules whose findings this file reports. */
export const directiveRules = ['unused-suppression', 'valid-suppression'] as const;
type DirectiveRule = (typeof directiveRules)[number];

interface Suppressed {
  /** The diagnostics that no directive suppresses. */
  kept: Diagnostic[];
  /** The findings of the two rules about directives. */
  findings: Record<DirectiveRule, Finding[]>;
}

/**
 * Applies the directives of one file to its diagnostics. `ruleIds` are all existing rules; a
 * directive for a rule that is off is neither used nor unused.
 */
export function applySuppressions(
  runbook: Runbook,
  diagnostics: readonly Diagnostic[],
  ruleIds: readonly string[],
  isOn: (ruleId: string) => boolean,
): Suppressed {
  const directives = readDirectives(runbook);
  if (directives.length === 0) {
    return {
      kept: [...diagnostics],
      findings: { 'unused-suppression': [], 'valid-suppression': [] },
    };
  }
  const used = new Map<SuppressionDirective, Set<string>>();
  const kept: Diagnostic[] = [];
  const suppressorOf = suppressorsOf(directives);
  for (const diagnostic of diagnostics) {
    const directive = suppressorOf(diagnostic);
    if (directive === null) kept.push(diagnostic);
    else used.set(directive, (used.get(directive) ?? new Set()).add(diagnostic.ruleId));
  }
  const idle = directives.flatMap((directive) =>
    unused(directive, used.get(directive) ?? new Set(), ruleIds, isOn),
  );
  return {
    kept,
    findings: {
      'unused-suppression': [...idle, ...enabledInVain(directives)],
      'valid-suppression': directives.flatMap((directive) => misspelt(directive, ruleIds)),
    },
  };
}

function misspelt(directive: SuppressionDirective, ruleIds: readonly string[]): Finding[] {
  const { verb, rules, position } = directive;
  if (!verbs.some((known) => known === verb)) {
    const data = { directive: verb, suggestion: closest(verb, verbs, 8) ?? '' };
    return [{ messageId: 'unknown-directive', data, position }];
  }
  return rules
    .filter((rule) => !ruleIds.includes(rule))
    .map((rule) => {
      const data = { rule, suggestion: closest(rule, ruleIds) ?? '' };
      return { messageId: 'unknown-rule', data, position };
    });
}

function unused(
  directive: SuppressionDirective,
  used: ReadonlySet<string>,
  ruleIds: readonly string[],
  isOn: (ruleId: string) => boolean,
): Finding[] {
  const { verb, rules, reason, position } = directive;
  if (!verb.startsWith('replaybook-disable') || !verbs.some((known) => known === verb)) return [];
  const findings: Finding[] = [];
  const idle = rules.filter((rule) => ruleIds.includes(rule) && isOn(rule) && !used.has(rule));
  if (idle.length > 0) {
    findings.push({ messageId: 'unused', data: { rules: idle.join(', ') }, position });
  } else if (rules.length === 0 && used.size === 0) {
    findings.push({ messageId: 'unused', data: { rules: 'any rule' }, position });
  }
  if (reason === '' && used.size > 0) findings.push({ messageId: 'no-reason', position });
  return findings;
}

/** Every `enable` without a `disable` before it. */
function enabledInVain(directives: readonly SuppressionDirective[]): Finding[] {
  const findings: Finding[] = [];
  const off = new Set<string>();
  for (const { verb, rules, position } of directives) {
    const names = rules.length === 0 ? ['*'] : rules;
    if (verb === 'replaybook-disable') for (const name of names) off.add(name);
    if (verb !== 'replaybook-enable') continue;
    const ends = rules.length === 0 ? off.size > 0 : off.has('*') || names.some((n) => off.has(n));
    if (!ends) findings.push({ messageId: 'nothing-to-enable', position });
    if (rules.length === 0) off.clear();
    for (const name of names) off.delete(name);
  }
  return findings;
}
