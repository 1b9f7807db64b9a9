import type { FieldName } from '../../model.ts';
import { wordList } from '../../text/word-list.ts';

interface NamedColumn {
  name: string;
  field: FieldName;
}

/**
 * Further names for the columns of a table that lists failures. As labels these words open too much
 * ordinary text; in the head of a table beside `Fix` or `Cause` their meaning is clear.
 */
// biome-ignore format: a row a line
export const columnNames: readonly NamedColumn[] = columns([
  ['signature', `Failure mode, Failure, 错误码, 错误代码, Error code, Error string, Error text, Fehlercode, Código de error, Código de erro, Code d'erreur, Code erreur, Code, Status code, Exit code, Exception, Message, Log line, What you see, If you see, If you see..., You see, What you're seeing, What happens, What breaks, What fails`],
  ['remediation', `建议, 恢复建议, 处理建议, Try this, Try this..., Where to go, What to do, How to resolve`],
  ['diagnosis', `Check, What to check, How to check, Where to look, How to diagnose`],
  ['causes', `Why`],
]);

function columns(rows: readonly (readonly [field: FieldName, names: string])[]): NamedColumn[] {
  return rows.flatMap(([field, names]) => names.split(', ').map((name) => ({ name, field })));
}

/** Field names that also head columns of other tables, such as a list of workflow triggers. */
export const vagueColumns: readonly string[] = wordList(
  'Trigger Detection Indicator Problem Issue Action Step Runbook Check',
);
