import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { fingerprints } from '../lint/fingerprint.ts';
import { fillMessage, describe as wordsOfRule } from '../lint/messages.ts';
import type { Message } from '../lint/rule.ts';
import type { Report, ReportedDiagnostic } from './lint/report.ts';
import type { Project } from './project/project.ts';

/** The wording of a finding of a command other than `lint`. */
export interface FindingWords {
  summary: string;
  severity: Severity;
  messages: Readonly<Record<string, Message>>;
}

type Words = Readonly<Record<string, FindingWords>>;

/** The findings of a command as a report; those that are rules of `lint` have the words of the rule. */
export function findingReport(
  diagnostics: readonly Diagnostic[],
  { catalog }: Pick<Project, 'catalog'>,
  words: Words,
): Report {
  const marks = fingerprints(diagnostics);
  const countOf = (severity: Severity): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  return {
    diagnostics: diagnostics.map(({ sensitive: _, ...one }, at): ReportedDiagnostic => {
      const { what: message, how: help } = wordsOf(one, words);
      const fingerprint = marks[at] ?? '';
      return { ...one, message, help, fixable: false, fix: null, fingerprint };
    }),
    summary: {
      files: catalog.runbooks.length,
      entries: catalog.runbooks.reduce((sum, { entries }) => sum + entries.length, 0),
      errors: countOf('error'),
      warnings: countOf('warning'),
    },
  };
}

function wordsOf(diagnostic: Diagnostic, words: Words): Message {
  const { ruleId, messageId, data } = diagnostic;
  const message = words[ruleId]?.messages[messageId];
  return message === undefined ? wordsOfRule(diagnostic) : fillMessage(message, data);
}

/** By file and place. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.path, b.path) ||
      a.position.start.offset - b.position.start.offset ||
      compare(a.ruleId, b.ruleId) ||
      compare(JSON.stringify(a.data), JSON.stringify(b.data)),
  );
}
