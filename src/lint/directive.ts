import type { Position, Runbook } from '../core/model.ts';

export const verbs = [
  'replaybook-disable',
  'replaybook-disable-next-line',
  'replaybook-enable',
] as const;

/** A comment that turns rules off or on again, taken apart. */
export interface SuppressionDirective {
  /** One of `verbs`, unless it is misspelled. */
  verb: string;
  /** Empty for all rules. */
  rules: readonly string[];
  /** The text after `--`. */
  reason: string;
  position: Position;
}

/** Reads `replaybook-<verb> rule-a, rule-b -- reason` from the comments of a file, in order. */
export function readDirectives(runbook: Runbook): SuppressionDirective[] {
  const directives: SuppressionDirective[] = [];
  for (const { text, position } of runbook.directives) {
    const [, verb, rest] = /^(replaybook-[\w-]*)(?=\s|$)([\s\S]*)$/.exec(text) ?? [];
    if (verb === undefined || rest === undefined) continue;
    const [names = '', ...reasons] = rest.split(/(?:^|(?<=\s))--(?=\s|$)/);
    const rules = names.split(/[\s,]+/).filter((name) => name !== '');
    directives.push({
      verb,
      rules: [...new Set(rules)],
      reason: reasons.join('--').trim(),
      position,
    });
  }
  return directives.sort((a, b) => a.position.start.offset - b.position.start.offset);
}
