import type { Diagnostic } from '../core/diagnostic.ts';
import type { Position, Runbook } from '../core/model.ts';
import { closest } from '../core/text/edit-distance.ts';
import { readDirectives, type SuppressionDirective, verbs } from './directive.ts';
import type { Finding } from './rule.ts';

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
  for (const diagnostic of diagnostics) {
    const directive = suppressorOf(diagnostic, directives);
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

/** Whether the author suppresses a diagnostic with a reason. */
export function isExcused(runbook: Runbook, diagnostic: Diagnostic): boolean {
  return (suppressorOf(diagnostic, readDirectives(runbook))?.reason ?? '') !== '';
}

/** The first directive that suppresses a diagnostic. */
function suppressorOf(
  { ruleId, position }: Diagnostic,
  directives: readonly SuppressionDirective[],
): SuppressionDirective | null {
  // An author cannot suppress the crash of a rule.
  if (ruleId === 'internal-error') return null;
  let range: SuppressionDirective | null = null;
  for (const directive of directives) {
    if (directive.position.start.offset > position.start.offset) break;
    if (directive.rules.length > 0 && !directive.rules.includes(ruleId)) continue;
    if (directive.verb === 'replaybook-enable') range = null;
    else if (directive.verb === 'replaybook-disable') range ??= directive;
  }
  if (range !== null) return range;
  return nextLineSuppressor(ruleId, position, directives);
}

/**
 * The first of the directives for the next line between which and the line on which a finding starts
 * nothing but blank lines and other directives stand. The text is not at hand, so this counts: blank
 * lines have one or two characters each, their line ending.
 */
function nextLineSuppressor(
  ruleId: string,
  { start }: Position,
  directives: readonly SuppressionDirective[],
): SuppressionDirective | null {
  const lineStart = start.offset - (start.column - 1);
  let found: SuppressionDirective | null = null;
  let ofDirectives = 0;
  for (const directive of directives.toReversed()) {
    const { position, verb, rules } = directive;
    const lines = start.line - position.end.line;
    if (lines <= 0) continue;
    const blanks = lineStart - position.end.offset - ofDirectives;
    // Text after the directive on its own line, such as the cells of a table, does not count.
    if (lines > 1 && blanks > 2 * lines) break;
    const isMeant = rules.length === 0 || rules.includes(ruleId);
    if (verb === 'replaybook-disable-next-line' && isMeant) found = directive;
    ofDirectives += position.end.offset - position.start.offset;
  }
  return found;
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
  let off = new Set<string>();
  for (const { verb, rules, position } of directives) {
    const names = rules.length === 0 ? ['*'] : rules;
    if (verb === 'replaybook-disable') off = new Set([...off, ...names]);
    if (verb !== 'replaybook-enable') continue;
    const ends = rules.length === 0 ? off.size > 0 : off.has('*') || names.some((n) => off.has(n));
    if (!ends) findings.push({ messageId: 'nothing-to-enable', position });
    if (rules.length === 0) off.clear();
    for (const name of names) off.delete(name);
  }
  return findings;
}
