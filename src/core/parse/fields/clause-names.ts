import { hasWords, type WordTable } from '../../text/word-table.ts';
import type { ComposedName } from './name-list.ts';
import {
  acting,
  calling,
  causing,
  diagnosing,
  impact,
  meaning,
  reasons,
  seeing,
  symptoms,
  trying,
  verifying,
} from './words/clauses.ts';
import {
  contextInPassing,
  lookingInPassing,
  preventionInPassing,
  referencesInPassing,
  remedyInPassing,
  seenInPassing,
  severityInPassing,
} from './words/ordinary.ts';

type Named = readonly [WordTable, ComposedName['field'], ComposedName['distinctive']];

/** The field that answers a question, or that a clause names; the first one counts. */
const questions: readonly Named[] = [
  [verifying, 'verification', 'label'],
  [diagnosing, 'diagnosis', 'vague'],
  [seeing, 'signature', 'vague'],
  [symptoms, 'signature', 'label'],
  [trying, 'remediation', 'vague'],
  [acting, 'remediation', 'label'],
  [meaning, 'context', 'vague'],
  [impact, 'context', 'label'],
  [calling, 'escalation', 'vague'],
  [causing, 'causes', 'vague'],
  [reasons, 'causes', 'label'],
];

/** The field of a name that opens ordinary text as well. */
const ordinary: readonly Named[] = [
  [seenInPassing, 'signature', 'faint'],
  [lookingInPassing, 'diagnosis', 'faint'],
  [contextInPassing, 'context', 'faint'],
  [referencesInPassing, 'references', 'faint'],
  [preventionInPassing, 'prevention', 'faint'],
  [severityInPassing, 'severity', 'faint'],
  [remedyInPassing, 'remediation', 'faint'],
];

/** The field that a question or a clause of English names: `How do I know it worked`; null for other text. Takes a normal form. */
export function findClause(normal: string): ComposedName | null {
  return firstOf(questions, normal);
}

/** The same for words that open ordinary text as well: `Related alerts`. */
export function findOrdinary(normal: string): ComposedName | null {
  return firstOf(ordinary, normal);
}

function firstOf(names: readonly Named[], normal: string): ComposedName | null {
  const [, field, distinctive] = names.find(([words]) => hasWords(words, normal)) ?? [];
  return field === undefined || distinctive === undefined ? null : { field, distinctive };
}
