import type { FieldName } from '../../model.ts';

/** A fact about the page alone. */
export type PageFact = 'reviewed' | 'status';

/** What a label can name. */
export type LabelName = FieldName | PageFact;

export function isFieldName(name: LabelName): name is FieldName {
  return name !== 'reviewed' && name !== 'status';
}
