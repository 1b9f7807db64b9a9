import type { FieldName } from '../model.ts';

/** What a label can name: a field of an entry, or a fact about the page alone. */
export type LabelName = FieldName | 'reviewed' | 'status';

const builtInNames: Readonly<Record<LabelName, readonly string[]>> = {
  signature: [
    'Signature',
    'Failure signature',
    'Error signature',
    'Symptom',
    'Error',
    'Error message',
    'Alert',
    'Alert name',
    'Trigger',
    'Indicator',
    'Detection',
  ],
  artifacts: ['Artifact', 'Key artifact', 'Evidence', 'Log', 'Output', 'Dashboard'],
  replay: [
    'Replay',
    'Replay command',
    'Reproduce',
    'Reproduce locally',
    'How to reproduce',
    'Reproduction',
    'Focused reproduction',
    'Steps to reproduce',
    'Command',
    'Command to reproduce',
    'Command to reproduce locally',
  ],
  diagnosis: [
    'Diagnosis',
    'Diagnostic',
    'Troubleshooting',
    'Investigate',
    'How to investigate',
    'Investigation',
    'Debug',
    'Debugging',
  ],
  remediation: [
    'Remediation',
    'Fix',
    'How to fix',
    'Mitigation',
    'Resolution',
    'Recovery',
    'Playbook',
    'Response',
    'Next step',
  ],
  verification: ['Verification', 'Verify', 'How to verify', 'Validation', 'Expected output'],
  scope: ['Applies to', 'Scope', 'Workflow', 'Job'],
  causes: ['Cause', 'Common cause', 'Possible cause', 'Likely cause', 'Root cause', 'Reason'],
  context: [
    'Meaning',
    'Impact',
    'Overview',
    'Summary',
    'Description',
    'Background',
    'Context',
    'How it works',
  ],
  example: ['Example', 'Example log', 'Sample log', 'Log example'],
  counterexample: ['Not this', 'Counterexample', 'Counter-example'],
  severity: ['Severity'],
  owner: ['Owner'],
  escalation: ['Escalation', 'Escalate', 'Escalation path'],
  prevention: ['Prevention', 'Prevent'],
  references: ['See also', 'Reference', 'Resource', 'Additional information', 'Related'],
  reviewed: ['Last updated', 'Last reviewed', 'Last verified', 'Reviewed', 'Updated'],
  status: ['Status'],
};

/**
 * Words that open an ordinary sentence too often (`Error: ...`): as a plain label they count only
 * when they stand alone in their paragraph.
 */
const ordinaryWords = new Set(
  ['Error', 'Log', 'Output', 'Alert', 'Command', 'Evidence', 'Trigger', 'Reason', 'Response']
    .concat(['Summary', 'Description', 'Context', 'Example', 'Related', 'Reference', 'Job'])
    .map(normalizeLabel),
);

/** Field names by their normal form. */
export interface Vocabulary {
  find(label: string): LabelName | null;
  /** Whether a label written without emphasis needs a paragraph of its own. */
  standsAlone(label: string): boolean;
}

/** The built-in names and those of the configuration; a configured name wins. */
export function createVocabulary(
  extra: Partial<Record<FieldName, readonly string[]>> = {},
): Vocabulary {
  const names = new Map<string, LabelName>();
  for (const source of [builtInNames, extra]) {
    for (const [field, labels] of Object.entries(source)) {
      for (const label of labels) names.set(normalizeLabel(label), field as LabelName);
    }
  }
  return {
    find: (label) => (label.length > 80 ? null : (names.get(normalizeLabel(label)) ?? null)),
    standsAlone: (label) => ordinaryWords.has(normalizeLabel(label)),
  };
}

/**
 * A label without what a reader does not count as its name: case, emoji, a number or letter ahead
 * of it (`3. Diagnosis`, `§F. Isolate`), an addition in brackets, the colon, the plural.
 */
function normalizeLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}\u200B-\u200D\uFE0F\u20E3]/gu, ' ')
    .replace(/[:\s]+$/, '')
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/^[§#\s]*(?:(?:step\s+)?\d+(?:\.\d+)*\s*[.):-]|[a-z][.)])\s+/, '')
    .replace(/[:\s]+$/, '')
    .replace(/^\s+/, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^s])s$/, '');
}
