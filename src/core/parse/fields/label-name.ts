import type { FieldName } from '../../model.ts';

/** A fact about the page alone. */
export type PageFact = 'reviewed' | 'status';

/** What a label can name. */
export type LabelName = FieldName | PageFact;

export function isFieldName(name: LabelName): name is FieldName {
  return name !== 'reviewed' && name !== 'status';
}

/** Whether a name is that of a chapter of failures more often than of the causes of one: `Common issues and resolutions`. */
export function mayListIssues(label: string): boolean {
  return /\b(?:common|typical) (?:issues?|problems?)\b/i.test(label);
}
