import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';

/** A text that front matter names as the error of its page. */
export interface NamedError {
  text: string;
  position: Position;
  /** Whether it is what a person sees, not a text of a log. */
  isObserved?: true;
}

const keys =
  /^(?:error|signature)(?:s|[_-]?(?:message|signature|string|pattern|code|text)s?)?$|^alert(?:[_-]?name)?$|^symptoms?$/i;
const seen = /^symptoms?$/i;
/** In a mapping, the key of the text. */
const inner = /^(?:signature|pattern|message|error|text|alert|name)$/i;
/** Shorter texts match by chance. */
const shortest = 6;

/** The errors of keys such as `error_message`, `error_signatures` and `alert`, in their order. */
export function namedErrors(document: Document, start: number, source: Source): NamedError[] {
  const { contents } = document;
  if (!isMap(contents)) return [];
  const found: NamedError[] = [];
  const take = (node: unknown, key: string): void => {
    if (isSeq(node)) for (const item of node.items) take(item, key);
    else if (isMap(node)) {
      const item = node.items.find(({ key }) => isScalar(key) && inner.test(String(key.value)));
      if (item && isScalar(item.value)) take(item.value, key);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [from, to] = node.range;
      const quote = /^["']/.test(source.text.slice(start + from, start + from + 1)) ? 1 : 0;
      const position = source.span(start + from + quote, start + to - quote);
      found.push(...linesOf(node.value, key).map((text) => named(text, position, key)));
    }
  };
  for (const { key, value } of contents.items) {
    if (isScalar(key) && keys.test(String(key.value))) take(value, String(key.value));
  }
  return found;
}

/** The same in the table of a block of TOML, whose keys `positionOf` finds. */
export function namedErrorsIn(
  table: Readonly<Record<string, unknown>>,
  positionOf: (key: string) => Position,
): NamedError[] {
  return Object.entries(table).flatMap(([key, value]) => {
    if (!keys.test(key)) return [];
    return [value].flat().flatMap((one) => {
      const text =
        typeof one === 'object' && one !== null
          ? Object.entries(one).find(([name]) => inner.test(name))?.[1]
          : one;
      if (typeof text !== 'string') return [];
      return linesOf(text, key).map((line) => named(line, positionOf(key), key));
    });
  });
}

function named(text: string, position: Position, key: string): NamedError {
  return seen.test(key) ? { text, position, isObserved: true } : { text, position };
}

/** Each line below a key such as `error_messages`; else the first is the one that a log repeats. */
function linesOf(value: string, key: string): string[] {
  const lines = value
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return (/s$/i.test(key) ? lines : lines.slice(0, 1)).filter(({ length }) => length >= shortest);
}
