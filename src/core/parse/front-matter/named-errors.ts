import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';

/** A text that front matter names as the error of its page. */
export interface NamedError {
  text: string;
  position: Position;
}

const keys =
  /^(?:error|signature)(?:s|[_-]?(?:message|signature|string|pattern)s?)?$|^alert(?:[_-]?name)?$/i;
/** In a mapping, the key of the text. */
const inner = /^(?:signature|pattern|message|error|text|alert|name)$/i;
/** Shorter texts match by chance. */
const shortest = 6;

/** The errors of keys such as `error_message`, `error_signatures` and `alert`, in their order. */
export function namedErrors(document: Document, start: number, source: Source): NamedError[] {
  const { contents } = document;
  if (!isMap(contents)) return [];
  const found: NamedError[] = [];
  const take = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) take(item);
    else if (isMap(node)) {
      const item = node.items.find(({ key }) => isScalar(key) && inner.test(String(key.value)));
      if (item && isScalar(item.value)) take(item.value);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      // Of several lines the first is the one that a log repeats.
      const [text = ''] = node.value
        .trim()
        .split('\n', 1)
        .map((line) => line.trim());
      const [from, to] = node.range;
      const quote = /^["']/.test(source.text.slice(start + from, start + from + 1)) ? 1 : 0;
      if (text.length < shortest) return;
      found.push({ text, position: source.span(start + from + quote, start + to - quote) });
    }
  };
  for (const { key, value } of contents.items) {
    if (isScalar(key) && keys.test(String(key.value))) take(value);
  }
  return found;
}
