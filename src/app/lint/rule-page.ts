import type { Rule } from '../../lint/rule.ts';
import { ruleDocument } from '../../lint/rule-document.ts';
import { readRuleExamples } from '../../lint/rule-examples.ts';
import { readRuleFile } from '../../node/rule-files.ts';

/** A rule as a Markdown page, with the examples that stand beside it. */
export function rulePage(rule: Rule): string {
  return ruleDocument(rule, readRuleExamples(readRuleFile(rule.meta.id)));
}
