import { type Document, isMap, isScalar, parseDocument, Schema } from 'yaml';
import type { Problem } from '../model.ts';
import { type FrontMatter, frontMatterKeys } from './front-matter-schema.ts';
import { hasKnownKey, type Report, readValues } from './front-matter-values.ts';
import type { Source } from './source.ts';

export interface FrontMatterBlock {
  values: FrontMatter;
  /** Offset of the first character after the block; 0 where there is none. */
  end: number;
}

const none: FrontMatterBlock = { values: {}, end: 0 };

/**
 * Reads the YAML block that a file may begin with. What is wrong in it becomes a problem at the
 * offending key; the other keys still count.
 */
export function readFrontMatter(source: Source, problems: Problem[]): FrontMatterBlock {
  const { text } = source;
  const report: Report = (messageId, data, from, to) => {
    const position = source.span(from, Math.max(to, from));
    problems.push({ ruleId: 'valid-front-matter', messageId, data, position });
  };
  const [opening, marker] = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)/.exec(text) ?? [];
  if (opening === undefined || marker === undefined) return none;
  const start = opening.length;
  const closing = marker === '---' ? closingOfYaml : closingOfToml;
  closing.lastIndex = start;
  const close = closing.exec(text);
  if (!close) {
    if (!beginsWithKey(text.slice(start, start + 200))) return none;
    report('unclosed', { marker }, 0, marker.length);
    return readUnclosed(text, start);
  }
  const end = close.index + close[0].length;
  if (marker === '+++') {
    report('toml', {}, 0, marker.length);
    return { values: {}, end };
  }
  const yaml = text.slice(start, close.index);
  const document = parseYaml(yaml);
  if (!isMetadata(document, yaml)) return none;
  return { values: readDocument(document, yaml, start, report), end };
}

const closingOfYaml = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?![^\r\n])/g;
const closingOfToml = /(?<=[\r\n])\+\+\+[ \t]*(?![^\r\n])/g;

function beginsWithKey(yaml: string): boolean {
  return /^[ \t]*(?:["']?[\w-]+["']?[ \t]*[:=]|\{)/.test(yaml);
}

/**
 * A block without an end goes as far as its lines look like metadata; where none of them has a key
 * of Replaybook, it may as well be a rule above text.
 */
function readUnclosed(text: string, start: number): FrontMatterBlock {
  const [block = ''] = linesOfMetadata.exec(text.slice(start)) ?? [];
  if (!hasKnownLine(block)) return none;
  const document = parseYaml(block);
  const values = document instanceof Error ? {} : readValues(document, start, () => {});
  return { values, end: start + block.length };
}

/** Keys, items of lists, and what is indented below them. */
const linesOfMetadata =
  /^(?:(?:["']?[\w-]+["']?[ \t]*[:=]|[ \t]*-[ \t]|[ \t]+\S|[\]}]).*(?:\r\n?|\n|$))+/;

/** Whether a line states a key that Replaybook reads, also where the YAML around it is broken. */
function hasKnownLine(yaml: string): boolean {
  return knownLine.test(yaml);
}

const knownLine = new RegExp(
  String.raw`^["']?(?:${frontMatterKeys.join('|')})["']?[ \t]*[:=](?:[ \t]|$)`,
  'm',
);

/** Tells front matter from two rules around text, which are left to Markdown. */
function isMetadata(document: Document | Error, yaml: string): boolean {
  const afterGap = /^[ \t]*[\r\n]/.test(yaml);
  if (document instanceof Error || document.errors.length > 0) {
    if (afterGap) return hasKnownLine(yaml);
    return beginsWithKey(yaml.replace(/^(?:[ \t]*#.*[\r\n]+)+/, ''));
  }
  const { contents } = document;
  if (isMap(contents)) return !afterGap || hasKnownKey(contents);
  return !afterGap && !(isScalar(contents) && contents.value !== null);
}

/** Made once: that takes as long as to read a small document. */
const schema = new Schema({ schema: 'core' });

/** A document, or why there is none: some inputs make the YAML parser throw. */
function parseYaml(yaml: string): Document | Error {
  try {
    // The parser does not know the lone carriage return as a line ending.
    return parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), { schema, logLevel: 'silent' });
  } catch (error) {
    return error instanceof Error ? error : new Error('it cannot be read');
  }
}

function readDocument(
  document: Document | Error,
  yaml: string,
  start: number,
  report: Report,
): FrontMatter {
  if (document instanceof Error) {
    report('yaml-syntax', { reason: 'it nests too deeply' }, start, start);
    return {};
  }
  for (const error of document.errors) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    report('yaml-syntax', { reason }, start + error.pos[0], start + error.pos[1]);
  }
  if (document.contents === null || isMap(document.contents) || isScalar(document.contents)) {
    // What the parser made of broken YAML is not what its author wrote.
    return readValues(document, start, document.errors.length === 0 ? report : () => {});
  }
  const [from] = document.contents.range ?? [0];
  const to = yaml.trimEnd().length;
  if (document.errors.length === 0) report('not-a-mapping', {}, start + from, start + to);
  return {};
}
