import { isMap, isScalar } from 'yaml';
import type { Source } from '../../markdown/source.ts';
import type { Problem } from '../../model.ts';
import { type FrontMatter, frontMatterKeys } from './front-matter-schema.ts';
import { hasKnownKey, type Report, readValues } from './front-matter-values.ts';
import { type NamedError, namedErrors, namedErrorsIn } from './named-errors.ts';
import { parseToml, readToml } from './toml.ts';
import { readYaml, repeatedKey, type YamlText } from './yaml.ts';

interface Block {
  values: FrontMatter;
  end: number;
  errors: readonly NamedError[];
}

const none: Block = { values: {}, end: 0, errors: [] };

/** Reads the block behind the line of an opening marker, `---` or `+++`. */
export function readBlock(
  source: Source,
  start: number,
  marker: string,
  problems: Problem[],
): Block {
  const { text } = source;
  const report: Report = (messageId, data, from, to, severity) => {
    const position = source.span(from, Math.max(to, from));
    const problem = { ruleId: 'valid-front-matter', messageId, data, position };
    problems.push(severity === undefined ? problem : { ...problem, severity });
  };
  const closing = marker === '---' ? closingOfYaml : closingOfToml;
  closing.lastIndex = start;
  const close = closing.exec(text);
  if (!close) {
    if (!beginsWithKey(text.slice(start, start + 200))) return none;
    report('unclosed', { marker }, 0, marker.length);
    return readUnclosed(text, start);
  }
  const longer = marker === '---' ? longerRule(text.slice(start, close.index)) : null;
  const index = longer === null ? close.index : start + longer.index;
  const end = index + (longer ?? close)[0].length;
  const yaml = text.slice(start, index);
  // What a generator fills in later is neither YAML nor TOML yet.
  const isTemplate = /\{\{|\{%|<%/.test(yaml);
  if (marker === '+++') {
    if (isTemplate && !isSoundToml(yaml)) return { ...none, end };
    const table = parseToml(yaml, start, report);
    const errors = namedErrorsIn(table, (key) => {
      const from = start + Math.max(0, yaml.search(new RegExp(`^\\W*${key}\\W`, 'm')));
      return source.span(from, from + key.length);
    });
    return { values: readToml(table), end, errors };
  }
  if (isTemplate && !isSoundYaml(yaml)) return { ...none, end };
  const read = readYaml(yaml);
  if (!isMetadata(read, yaml)) return none;
  const errors = read instanceof Error ? [] : namedErrors(read.document, start, source);
  return { values: readValuesOf(read, yaml, start, report), end, errors };
}

/** A line of more dashes, which many generators take for the end, where what is above it is sound. */
function longerRule(block: string): RegExpExecArray | null {
  const rule = /(?<=[\r\n])-{4,}[ \t]*(?![^\r\n])/.exec(block);
  const isEnd = rule !== null && !isSoundYaml(block) && isSoundYaml(block.slice(0, rule.index));
  return isEnd ? rule : null;
}

function isSoundYaml(yaml: string): boolean {
  const read = readYaml(yaml);
  return !(read instanceof Error) && read.faults.length === 0;
}

function isSoundToml(toml: string): boolean {
  let isSound = true;
  parseToml(toml, 0, () => {
    isSound = false;
  });
  return isSound;
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
function readUnclosed(text: string, start: number): Block {
  const [block = ''] = linesOfMetadata.exec(text.slice(start)) ?? [];
  if (!hasKnownLine(block)) return none;
  const read = readYaml(block);
  const values = read instanceof Error ? {} : readValues(read.document, start, () => {});
  return { values, end: start + block.length, errors: [] };
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

/**
 * Whether metadata is filled in before somebody reads it (`title: {{ title }}`), or tells an assistant when
 * to take a page up, which reads line by line: `description: Use it for: ...`, `applyTo: **`.
 */
function isReadLeniently(yaml: string): boolean {
  if (/\{\{|\{%|<%/.test(yaml)) return true;
  return (
    /^(?:description|applyTo|globs):/m.test(yaml) &&
    /^(?:name|tools|model|globs|applyTo|alwaysApply|allowed-tools|argument-hint|mode|agent|color):/m.test(
      yaml,
    ) &&
    !hasKnownLine(yaml.replace(/^(?:title|tags|status|severity|priority|aliases):.*/gm, ''))
  );
}

/** Tells front matter from two rules around text, which are left to Markdown. */
function isMetadata(read: YamlText | Error, yaml: string): boolean {
  const afterGap = /^[ \t]*[\r\n]/.test(yaml);
  if (read instanceof Error || read.faults.length > 0) {
    if (afterGap) return hasKnownLine(yaml);
    return beginsWithKey(yaml.replace(/^(?:[ \t]*#.*[\r\n]+)+/, ''));
  }
  const { contents } = read.document;
  if (isMap(contents)) return !afterGap || hasKnownKey(contents);
  return !afterGap && !(isScalar(contents) && contents.value !== null);
}

function readValuesOf(
  read: YamlText | Error,
  yaml: string,
  start: number,
  report: Report,
): FrontMatter {
  const severity = isReadLeniently(yaml) ? 'info' : undefined;
  if (read instanceof Error) {
    report('yaml-syntax', { reason: read.message }, start, start, severity);
    return {};
  }
  const { document, faults } = read;
  // The others mostly follow from the first.
  const fault = faults.find(({ reason }) => reason !== repeatedKey) ?? faults[0];
  if (fault !== undefined) {
    const { reason, from, to } = fault;
    const key = yaml.slice(from, to);
    // Half of the readers of YAML take the last of the two.
    if (reason === repeatedKey)
      report('repeated-key', { key }, start + from, start + to, 'warning');
    else report('yaml-syntax', { reason }, start + from, start + to, severity);
  }
  const { contents } = document;
  if (contents === null || isMap(contents) || isScalar(contents)) {
    // What the parser made of broken YAML is not what its author wrote.
    const told: Report = (messageId, data, from, to, own) => {
      report(messageId, data, from, to, messageId === 'yaml-syntax' ? severity : own);
    };
    return readValues(document, start, faults.length === 0 ? told : () => {});
  }
  const [from] = contents.range ?? [0];
  const to = yaml.trimEnd().length;
  if (faults.length === 0) report('not-a-mapping', {}, start + from, start + to);
  return {};
}
