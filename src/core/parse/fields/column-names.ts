import type { FieldName } from '../../model.ts';

interface NamedColumn {
  name: string;
  field: FieldName;
}

/**
 * Further names for the columns of a table that lists failures. As labels these words open too much
 * ordinary text; in the head of a table beside `Fix` or `Cause` their meaning is clear.
 */
export const columnNames: readonly NamedColumn[] = [
  { name: 'Failure mode', field: 'signature' },
  { name: 'Failure', field: 'signature' },
  { name: '错误码', field: 'signature' },
  { name: '错误代码', field: 'signature' },
  { name: '建议', field: 'remediation' },
  { name: '恢复建议', field: 'remediation' },
  { name: '处理建议', field: 'remediation' },
  { name: 'Error code', field: 'signature' },
  { name: 'Code', field: 'signature' },
  { name: 'Status code', field: 'signature' },
  { name: 'Exit code', field: 'signature' },
  { name: 'Exception', field: 'signature' },
  { name: 'Message', field: 'signature' },
  { name: 'Log line', field: 'signature' },
  { name: 'What you see', field: 'signature' },
  { name: 'If you see', field: 'signature' },
  { name: 'If you see...', field: 'signature' },
  { name: 'Try this', field: 'remediation' },
  { name: 'Try this...', field: 'remediation' },
  { name: 'You see', field: 'signature' },
  { name: "What you're seeing", field: 'signature' },
  { name: 'What happens', field: 'signature' },
  { name: 'What breaks', field: 'signature' },
  { name: 'What fails', field: 'signature' },
  { name: 'Where to go', field: 'remediation' },
  { name: 'Check', field: 'diagnosis' },
  { name: 'What to check', field: 'diagnosis' },
  { name: 'How to check', field: 'diagnosis' },
  { name: 'Where to look', field: 'diagnosis' },
  { name: 'How to diagnose', field: 'diagnosis' },
  { name: 'What to do', field: 'remediation' },
  { name: 'How to resolve', field: 'remediation' },
  { name: 'Why', field: 'causes' },
];

/** Field names that also head columns of other tables, such as a list of workflow triggers. */
export const vagueColumns: readonly string[] = [
  'Trigger',
  'Detection',
  'Indicator',
  'Problem',
  'Issue',
  'Action',
  'Step',
  'Runbook',
];
