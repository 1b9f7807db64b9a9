import type { RootContent, TableCell } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { isFieldName } from '../fields/label-name.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import type { FailureRow, FieldColumn } from './failure-table.ts';

const codeHead =
  /^\P{L}*(?:(?:error|err|exception|fehler|erreur|错误|エラー|오류|에러)[- ]?(?:codes?|names?|码|代码|コード|코드)?|codes?|code d['’]erreur|código(?: de err(?:or|o))?|fehlercodes?)\P{L}*$/iu;
const meaningHead =
  /^\P{L}*(?:meaning|description|explanation|message|details?|when|reason|beschreibung|bedeutung|descripción|descrição|significado|signification|说明|含义|描述|意味|説明|설명|의미)\P{L}*$/iu;
/** `TOKEN_EXPIRED`, `FORBIDDEN`, `E1042`, `index_not_found`. */
const code =
  /^(?:[A-Z]{8,}|[A-Za-z][A-Za-z\d]*(?:[_-][A-Za-z\d]+)*_[A-Za-z\d]+|[A-Z]{1,8}-?\d{3,6})$/;

/**
 * The error codes that a table on a page of such codes explains, one a row, where no column says what to do: a
 * column of at least three codes, and one that says what they mean.
 */
export function readCodeRows(node: RootContent, words: Vocabulary): FailureRow[] {
  if (node.type !== 'table') return [];
  const [head, ...rows] = node.children;
  const heads = head?.children ?? [];
  const at = heads.findIndex((cell) => codeHead.test(inlineText(cell)));
  const meant = heads.findIndex((cell, index) => index !== at && explains(cell, words));
  const [codes, meaning] = [heads[at], heads[meant]];
  if (codes === undefined || meaning === undefined) return [];
  const columns: FieldColumn[] = [
    { name: 'signature', head: codes, index: at },
    { name: 'context', head: meaning, index: meant },
  ];
  const found = rows.filter(({ children }) => isCode(children[at]));
  return found.length >= 3 && found.length * 3 >= rows.length * 2
    ? found.map((row) => ({ row, columns, id: undefined }))
    : [];
}

function explains(cell: TableCell, words: Vocabulary): boolean {
  const text = inlineText(cell);
  const found = words.findColumn(text);
  return (
    meaningHead.test(text) ||
    (found !== null && isFieldName(found.name) && found.name === 'context')
  );
}

function isCode(cell: TableCell | undefined): boolean {
  return cell !== undefined && code.test(inlineText(cell).trim());
}
