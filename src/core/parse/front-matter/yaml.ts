import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  parseAllDocuments,
  parseDocument,
  Schema,
  type YAMLMap,
} from 'yaml';

import { joinedYaml } from '../../text/joined-yaml.ts';

/** What is wrong between two offsets of a YAML text. */
export interface YamlFault {
  reason: string;
  from: number;
  to: number;
}

export interface YamlText {
  document: Document<ParsedNode, boolean>;
  faults: readonly YamlFault[];
}

/** Made once: that takes as long as to read a small document. */
const schema = new Schema({ schema: 'core' });

/** A text of any number of documents. */
export interface YamlStream {
  documents: readonly Document<ParsedNode, boolean>[];
  faults: readonly YamlFault[];
}

/** A text with its faults, or why it cannot be read: some inputs make the YAML parser throw. */
export function readYaml(yaml: string): YamlText | Error {
  return guarded(() => {
    const strict = parsed(withLines(yaml));
    if (strict.faults.length === 0) return strict;
    const lenient = parsed(joinedYaml(withLines(yaml)));
    return lenient.faults.length === 0 ? lenient : strict;
  });
}

function parsed(yaml: string): YamlText {
  const document = parseDocument(yaml, options);
  return { document, faults: faultsOf(document) };
}

/** The same for a text of any number of documents. */
export function readYamlStream(yaml: string): YamlStream | Error {
  return guarded(() => {
    const documents: YamlStream['documents'] = [...parseAllDocuments(withLines(yaml), options)];
    return { documents, faults: documents.flatMap(faultsOf) };
  });
}

// Its own search for repeated keys compares each with all others.
const options = { schema, logLevel: 'silent', uniqueKeys: false } as const;

/** The parser does not know the lone carriage return as a line ending. */
function withLines(yaml: string): string {
  return yaml.replace(/\r(?!\n)/g, '\n');
}

function faultsOf(document: Document<ParsedNode, boolean>): YamlFault[] {
  if (document.errors.some(isExhausted)) throw new RangeError();
  const faults = document.errors.map(({ message, pos: [from, to] }): YamlFault => {
    const [reason = ''] = message.split('\n');
    return { reason: reason.replace(/ at line \d+, column \d+:?$/, ''), from, to };
  });
  return [...faults, ...repeatedKeys(document)];
}

function guarded<Read>(read: () => Read): Read | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return new Error(tooDeep);
    return error instanceof Error ? error : new Error('it cannot be read');
  }
}

const tooDeep = 'it nests too deeply';

/** The parser words an exhausted stack as if it were a fault of the syntax. */
function isExhausted({ message }: Error): boolean {
  return message.startsWith('Maximum call stack size exceeded');
}

/** The reason of a fault that leaves the rest of a file readable. */
export const repeatedKey = 'Map keys must be unique';

/** Looks at the maps one by one, since the visitor of the library is slow for large files. */
function repeatedKeys({ contents }: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const open: unknown[] = [contents];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isMap(node)) faults.push(...repeatedKeysOf(node));
    if (isMap(node) || isSeq(node)) {
      for (const item of node.items.toReversed()) {
        if (isPair(item)) open.push(item.value ?? null, item.key);
        else open.push(item);
      }
    }
  }
  return faults;
}

function* repeatedKeysOf({ items }: YAMLMap): Generator<YamlFault> {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key) || !key.range) continue;
    const [from, to] = key.range;
    if (seen.has(key.value)) yield { reason: repeatedKey, from, to };
    seen.add(key.value);
  }
}
