import type { Rule, RuleMeta } from '../../lint/rule.ts';
import { ruleDocument } from '../../lint/rule-document.ts';
import { readRuleExamples } from '../../lint/rule-examples.ts';
import { rules } from '../../lint/rules/index.ts';
import { readRuleFile } from '../../node/rule-files.ts';
import { namedRule } from './rule-names.ts';

/** A rule as a Markdown page, with its examples. */
export function rulePage(rule: Rule): string {
  return ruleDocument(rule, readRuleExamples(readRuleFile(rule.meta.id)));
}

/** A rule for people. */
export interface DescribedRule extends Pick<RuleMeta, 'id' | 'summary' | 'severity'> {
  /** Its page as Markdown, made on first use. */
  readonly page: string;
}

/** Throws UserError if there is no such rule. */
export function describeRule(id: string): DescribedRule {
  return described(namedRule(id));
}

export function describeRules(): DescribedRule[] {
  return rules.map(described);
}

function described(rule: Rule): DescribedRule {
  const { id, summary, severity } = rule.meta;
  return {
    ...{ id, summary, severity },
    get page() {
      return rulePage(rule);
    },
  };
}
