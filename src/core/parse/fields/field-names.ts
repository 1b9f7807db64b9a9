import type { FieldName } from '../../model.ts';

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
  ].concat(['现象', '故障现象', '症状', '报错', '报错信息', '错误信息', '告警']),
  artifacts: ['Artifact', 'Artefact', 'Key artifact', 'Evidence', 'Log', 'Output'].concat([
    'Dashboard',
    '日志',
  ]),
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
  ].concat(['复现', '复现步骤', '复现命令']),
  diagnosis: [
    'Diagnosis',
    'Diagnostic',
    'Troubleshooting',
    'Investigate',
    'How to investigate',
    'How to investigate it',
    'Investigation',
    'Debug',
    'Debugging',
    'Diagnosis step',
    'Diagnostic step',
    'Troubleshooting step',
    'Investigation step',
    'Debugging step',
  ].concat(['诊断', '诊断步骤', '排查', '排查步骤', '排查方法', '故障排查', '定位']),
  remediation: [
    'Remediation',
    'Fix',
    'How to fix',
    'How to fix it',
    'In case of emergency',
    'Mitigation',
    'Resolution',
    'Recovery',
    'Playbook',
    'Response',
    'Next step',
    'Solution',
    'Workaround',
    'Repair',
    'Remediation step',
    'Remediation recommendation',
    'Resolution step',
    'Possible resolution',
    'Mitigation step',
    'Recovery step',
    'Recommended action',
    'Corrective action',
    'Immediate action',
  ]
    .concat([
      '处理',
      '处理步骤',
      '处理方法',
      '处理方案',
      '解决',
      '解决方法',
      '解决方案',
      '解决办法',
    ])
    .concat(['缓解', '缓解措施', '修复', '修复步骤', '恢复', '恢复步骤', '应急处理']),
  verification: ['Verification', 'Verify', 'How to verify', 'Validation'].concat([
    'Expected output',
    '验证',
    '恢复验证',
  ]),
  scope: ['Applies to', 'Scope', 'Workflow', 'Job'],
  causes: ['Cause', 'Common cause', 'Possible cause', 'Likely cause', 'Probable cause'].concat([
    'Root cause',
    'Reason',
    '原因',
    '可能原因',
    '故障原因',
    '根因',
    '根本原因',
  ]),
  context: [
    'Meaning',
    'Impact',
    'Overview',
    'Summary',
    'Description',
    'Background',
    'Context',
    'How it works',
    'How this works',
  ].concat(['含义', '影响', '概述', '背景', '说明']),
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

/**
 * What else heads a column of a table of failures. As labels these words open too much that is no
 * field; beside `Fix` or `Cause` at the head of a table they can mean nothing else.
 */
export const columnNames: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  signature: [
    'Problem',
    'Issue',
    'Failure mode',
    'Error code',
    'Exception',
    'Message',
    'Log line',
  ].concat(['What you see', 'If you see', 'You see']),
  diagnosis: ['Check', 'What to check', 'How to check', 'Where to look', 'How to diagnose'],
  remediation: ['Action', 'What to do', 'How to resolve'],
  causes: ['Why'],
};

/** Names that head columns of other tables too: of a workflow's events, of duties. */
export const vagueColumns: ReadonlySet<string> = new Set(['Trigger', 'Detection', 'Indicator']);
