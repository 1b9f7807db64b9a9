import type { FieldName } from '../../model.ts';
import { fitsText } from '../../text/fits-text.ts';
import { isFieldName, type LabelName, mayListIssues } from '../fields/label-name.ts';
import { answers } from '../fields/remedies.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { groupsFailures } from '../titles/chapters.ts';
import { asksWhatToDo } from '../titles/conditions.ts';
import { statesFailure } from '../titles/titles.ts';
import type { HeadingNode } from './heading-node.ts';

/** The field that the whole text of a heading names; null for other titles. */
export function fieldNamedBy(title: string, words: Vocabulary): FieldName | null {
  // `# Runbook` is the title of one and `## Procedure` a chapter; only as a label do the words open what to do.
  // `## What to do if the lid opens` states what fails.
  const name = fitsText(runbook, title) || asksWhatToDo(title) ? null : nameOf(title, words);
  return name !== null && isFieldName(name) ? name : null;
}

const runbook = /^\P{L}*(?:runbook|procedure|sop)s?\P{L}*$/iu;

/** The field that a title names: whole, as one of several (`Solution 2: restart`), or ahead of an addition. */
function nameOf(title: string, words: Vocabulary): LabelName | null {
  if (mayListIssues(title) || (words.isFaint(title) && !phase.test(title))) return null;
  const whole = words.find(title);
  if (whole !== null) return whole;
  const [, lead = '', mark = ''] =
    /^([^:：–—]{3,40}?)\s*([:：]|\s[–—-](?=\s))\s*\S/u.exec(title) ?? [];
  const name = lead === '' ? null : words.find(lead);
  // `### Severity: P1` says all of it.
  const isSaid = name !== null && saidInTitles.has(name) && (isFact(name) || asks.test(lead));
  if (isSaid && /[:：]/.test(mark)) return name;
  if (name === 'remediation' || name === 'verification') {
    // `Procedure 2: renew by hand` is one of several things to do.
    if (/\d$/.test(lead) && !/procedure/i.test(lead)) return name;
  }
  // `3. Diagnosis — two minutes`; `Diagnosis: the store is slow` may be the title of an entry.
  const isAddition = /[–—-]/.test(mark) && !fitsText(chapter, lead);
  return isAddition && name !== null && additional.has(name) ? name : null;
}

/** A time behind a number, as the phases of a response have: `1. Identify the issue (2 minutes)`. */
const phase =
  /^\P{L}*(?:(?:step|phase)\s+)?\d+\s*[.):]\s.*\(\D{0,8}\d+(?:\s*[-–]\s*\d+)?\s*(?:m|mins?|minutes?|h|hours?|s|seconds?)\b[^()]*\)\s*$/iu;

const chapter =
  /trouble-?shoot|debug|recover|respon|playbook|runbook|steps?\P{L}*$|actions?\P{L}*$/iu;

/** Fields that a title may say in full, behind their names: no failure is named `Likely causes: a bad release`. */
export const saidInTitles: ReadonlySet<LabelName> = new Set([
  ...(['severity', 'priority', 'owner', 'causes', 'context', 'escalation'] as const),
]);
/** `Cause: the lid is open` and `Overview: how it works` have something below them. */
const asks = /^\P{L}*(?:what (?:this|it|that)\b|(?:likely|possible|common) causes$)/iu;

function isFact(name: LabelName): boolean {
  return name !== 'causes' && name !== 'context';
}

/** Fields whose names may have an addition; `Symptom — writes hang` is about one failure of several. */
const additional: ReadonlySet<LabelName> = new Set([
  ...(['remediation', 'diagnosis', 'verification', 'escalation', 'prevention'] as const),
]);

/** Names what only the headings around say: `### Procedure` beside `### Severity`, `### Symptoms of a full disk` below `## Disk full`. */
export function nameByOthers(node: HeadingNode, words: Vocabulary): void {
  const { children } = node;
  const isGraded = children.some(({ names }) => names === 'severity' || names === 'priority');
  for (const child of children) {
    if (isGraded && /^\P{L}*(?:procedure|runbook)s?\P{L}*$/iu.test(child.title)) {
      child.names ??= 'remediation';
    }
    child.names ??= namedInPart(child, node, words);
    nameByOthers(child, words);
  }
}

/** The field that a heading names ahead of `of` or `for`, where it is one of the failure that the heading above names. */
function namedInPart(
  { title }: HeadingNode,
  { title: above, children }: HeadingNode,
  words: Vocabulary,
): FieldName | null {
  if (!ofSomething.test(title) || asking.test(title) || groupsFailures(above)) return null;
  const name = fieldNamedBy(title.replace(ofSomething, ''), words);
  if (name === null) return null;
  // `Verification of the pumps` below `Pumps` is about no failure.
  const isFailing =
    statesFailure(above) || children.some(({ names }) => names !== null && told.has(names));
  // There may be an impact for each who feels it.
  if (name === 'context') return isFailing ? name : null;
  const isOnly = children.every(({ names }) => names !== name);
  const mayTell = told.has(name) || (isFailing && answers.has(name));
  return isOnly && mayTell && isAbout(title, above) ? name : null;
}

/** `Why do trays crack?` */
const asking = /^\P{L}*(?:why|how|what|when|where|who)\b|[?？]\P{L}*$/iu;

const ofSomething =
  /\s+(?:of|for|behind|de|del|do|da|du|des|von|der|für|di)(?!\p{L})\s+(?<what>\S.*)$/iu;

/** Fields that only a failure has. */
const told: ReadonlySet<FieldName> = new Set(['signature', 'causes'] as const);

/** Whether what is behind `of` in a title is what the title above it names, in part, or is only pointed at. */
function isAbout(title: string, above: string): boolean {
  const what = ofSomething.exec(title)?.groups?.what ?? '';
  if (/^(?:the|this) (?:error|failure|issue|problem|outage|alert|incident)\P{L}*$/iu.test(what))
    return true;
  const named = wordsOf(above);
  return wordsOf(what).some((word) => named.includes(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];
}
