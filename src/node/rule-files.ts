import { readFileSync } from 'node:fs';

/** Text of the Markdown file with the examples of a rule, beside the rule. */
export function readRuleFile(ruleId: string): string {
  return readFileSync(new URL(`../lint/rules/${ruleId}.md`, import.meta.url), 'utf8');
}
