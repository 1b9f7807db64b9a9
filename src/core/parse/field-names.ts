import type { FieldName } from '../model.ts';

/** A fact about the page alone. */
export type PageFact = 'reviewed' | 'status';

/** What a label can name. */
export type LabelName = FieldName | PageFact;

export function isFieldName(name: LabelName): name is FieldName {
  return name !== 'reviewed' && name !== 'status';
}

/** The names that a field has without any configuration. */
export const builtInNames: Readonly<Record<LabelName, readonly string[]>> = {
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
 * when they stand alone on their line.
 */
export const ordinaryWords: readonly string[] = [
  'Error',
  'Log',
  'Output',
  'Alert',
  'Command',
  'Evidence',
  'Trigger',
  'Reason',
  'Response',
].concat(['Summary', 'Description', 'Context', 'Example', 'Related', 'Reference', 'Job']);
