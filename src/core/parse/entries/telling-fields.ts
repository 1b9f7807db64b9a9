import { textOf } from '../../markdown/plain-text.ts';
import type { Field } from '../../model.ts';
import { holdsOnlyLinks } from '../content/link-list.ts';
import type { Block, Section } from '../document.ts';

/**
 * The fields of a section that may tell a failure: not an index of alerts elsewhere, and not the
 * signature of a function or of a file.
 */
export function tellingFields({ parts }: Section): Field[] {
  return parts.flatMap((part) => {
    if (part.type === 'section' || part.field === null) return [];
    if (part.field.name !== 'signature') return part.field;
    return holdsOnlyLinks(part.nodes) || declaresFunction(part) ? [] : part.field;
  });
}

/** `func(a, b int64) int64`, `round(a float64) float64`, `def run(path: str) -> None`, `add(a, b)`. */
function declaresFunction({ field, nodes }: Block): boolean {
  const [first] = nodes;
  if (!/^\W*signatures?\W*$/i.test(field?.label ?? '') || first === undefined) return false;
  const [code] = 'children' in first ? first.children : [first];
  if (code?.type === 'inlineCode' || code?.type === 'code') {
    const text = textOf(code).trim();
    if (digest.test(text)) return true;
    return declaration.test(text) || typed.test(text);
  }
  const [line = ''] = textOf(first).trim().split('\n', 1);
  return first.type === 'paragraph' && typed.test(line);
}

/** `sha256:2c26b4...`, which signs a file. */
const digest = /^(?:(?:sha\d{1,3}|md5)[:=-]\s*\S+|[\da-f]{32,})$/i;

/** Parameters with their types behind their names, and a type behind the brackets. */
const typed =
  /^[A-Za-z_][\w.]*\((?:[^()]*\s)?(?:\.{3}|\[\]|\*)*(?:string|bool|error|any|byte|interface\{\}|u?int\d*|float\d*|[a-z]+\.[A-Z]\w*)\)(?:\s+[\w.*[\]{}]+)?$/;

const declaration =
  /^(?:(?:pub(?:lic)?|private|protected|static|export|async|const|unsafe|virtual|override) )*(?:(?:func|fn|def|function|fun|sub|void|int|string|bool|class|interface)\b[^.]*\(|[\w.$]+(?:<[\w, ]+>)?\([^()]*\)\s*(?:->|=>|:\s*\w|$))/;
