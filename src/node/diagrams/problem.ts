import { MAX_SOURCE_LENGTH } from './mermaid-config.ts';
import { firstLine, sourceLine, uniqueLine } from './source-lines.ts';

/** Structurally the `DiagramProblem` of the lint layer. */
export interface DiagramProblem {
  /** One sentence in plain words. */
  message: string;
  /** 1-based line inside the diagram's source. */
  line: number;
}

/** The known parts of an error from Mermaid; the rest depends on its version. */
export interface ParserFailure {
  name: string;
  message: string;
  /** From the generated (jison) parsers. */
  hash?:
    | {
        text?: string | undefined;
        token?: string | number | null | undefined;
        expected?: readonly string[] | undefined;
        loc?: { first_line: number } | undefined;
      }
    | undefined;
  /** From the YAML parser: 0-based, inside the front matter. */
  mark?: { line: number } | undefined;
}

/** Grammar names for the end of a label. */
const BRACKETS = new Set(['SQE', 'PE', 'DIAMOND_STOP', 'NODE_DEND']);

/** Grammar names for the end of a block, and how to write it. */
const CLOSERS: Readonly<Record<string, string>> = { STRUCT_STOP: '`}`', end: '`end`' };

const SEPARATORS: Readonly<Record<string, string>> = {
  COLON: '`:`',
  COLONSEP: '`:`',
  taskData: '`:` with the data of the task',
};

export const TOO_LONG = `The diagram is longer than ${MAX_SOURCE_LENGTH} characters; split it.`;

/** Describes an error from Mermaid in plain words, at a line of the diagram's source. */
export function describeFailure(source: string, failure: ParserFailure): DiagramProblem {
  if (failure.name === 'UnknownDiagramError') return unknownKind(source);
  if (failure.mark) {
    const [reason = ''] = failure.message.split(/ \(\d+:\d+\)|\n/);
    return {
      message: `The front matter is not valid YAML: ${reason}.`,
      line: failure.mark.line + 2,
    };
  }
  const { hash, message } = failure;
  if (hash?.loc && message.startsWith('Parse error')) {
    return { message: unexpected(hash), line: sourceLine(source, hash.loc.first_line) };
  }
  const lexical = /^(?:Lexical|Parse) error on line (\d+)/.exec(message);
  if (lexical) return { message: unreadable(message), line: lineOf(source, lexical[1]) };
  const parsing = /error on line (\d+|\?), column \S+?: ([\s\S]*)$/.exec(message);
  if (parsing) return { message: expectation(parsing[2] ?? ''), line: lineOf(source, parsing[1]) };
  return { message: firstSentence(message), line: lineInWords(source, failure) };
}

function unknownKind(source: string): DiagramProblem {
  const line = firstLine(source);
  const [word = ''] =
    source
      .split(/\r\n?|\n/)
      [line - 1]?.trim()
      .split(/\s+/) ?? [];
  const message =
    word === ''
      ? 'The diagram is empty.'
      : `\`${word}\` is not a kind of diagram that can be drawn; a diagram starts with one, such as \`flowchart TD\`.`;
  return { message, line };
}

function unexpected({
  text = '',
  token,
  expected = [],
}: NonNullable<ParserFailure['hash']>): string {
  const names = expected.map((name) => name.replace(/^'|'$/g, ''));
  // In a long list of possible tokens, a single name does not help.
  const separator = names.length <= 4 ? names.map((name) => SEPARATORS[name]).find(Boolean) : '';
  const [found = ''] = text.trim().split('\n');
  if (token === 1 || /^EOF/.test(String(token))) {
    if (names.some((name) => BRACKETS.has(name)))
      return 'A bracket that opens here is never closed.';
    const closer = names.map((name) => CLOSERS[name]).find(Boolean);
    return closer ? `The diagram ends, but ${closer} is missing.` : 'The diagram ends too early.';
  }
  if (found === 'end') return '`end` is a keyword here; for a node, write `End` or another id.';
  const missing = separator ? `; ${separator} is missing` : '';
  return found === ''
    ? `The line ends too early${missing}.`
    : `\`${found}\` is not expected here${missing}.`;
}

/** The second line of the message quotes the source, the third points into it. */
function unreadable(message: string): string {
  const [, quoted = '', pointer = ''] = message.split('\n');
  const [word = ''] = quoted.slice(pointer.indexOf('^')).trim().split(/\s/);
  return word === '' ? 'This cannot be read.' : `\`${word}\` cannot be read here.`;
}

/** From `Expecting token of type ':' but found '10'.`, or with a list of possible sequences. */
function expectation(words: string): string {
  const wanted = /^Expecting token of type (\S+) but found/.exec(words)?.[1]?.replaceAll("'", '`');
  const [, found = ''] = /but found:? [`']([\s\S]*?)[`'.]*$/.exec(words) ?? [];
  const missing = wanted && wanted !== '`EOF`' ? `; ${wanted} is missing` : '';
  if (found.trim() !== '') return `\`${found.trim()}\` is not expected here${missing}.`;
  return `The line ends too early${missing}.`;
}

function firstSentence(message: string): string {
  const [line = ''] = message.trim().split('\n');
  if (/^Edge limit exceeded/.test(line)) return 'The diagram has more than 500 edges; split it.';
  const sentence = line.replace(/^(?:\w*Error: )+/, '').replace(/\s*\(Help .*$/, '');
  if (sentence === '') return 'The diagram cannot be drawn.';
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The line of an error without a place: the only line with the words that it quotes. */
function lineInWords(source: string, { message, hash }: ParserFailure): number {
  const quoted = Array.from(message.matchAll(/["'`]([^"'`]+)["'`]|:\s*(\S+?)\.?$/gm), (match) => {
    return match[1] ?? match[2] ?? '';
  });
  for (const words of [hash?.text ?? '', ...quoted]) {
    const line = uniqueLine(source, words);
    if (line !== undefined) return line;
  }
  return firstLine(source);
}

function lineOf(source: string, line: string | undefined): number {
  return sourceLine(source, Number.parseInt(line ?? '', 10) || Number.MAX_SAFE_INTEGER);
}
