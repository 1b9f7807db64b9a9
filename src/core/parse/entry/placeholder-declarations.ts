import type { ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { findPlaceholders } from '../../command/fill/fill.ts';
import { compileWholeValue } from '../../command/value-pattern.ts';
import { findAll, inlineText, textOf } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type {
  Entry,
  Placeholder,
  PlaceholderDeclaration,
  Problem,
  ValueRule,
} from '../../model.ts';
import { parsePattern, parseRegexStep } from '../../pattern/pattern.ts';
import { readDerivation } from './derived-values.ts';

/** Most pages declare nothing and need not be walked through. */
const HINT = /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+[*_]*`(?:<|\{\{|PATH_TO_)/m;
const LEAD = /^\s*(?:[:=–—-]|\(|is\b|are\b)\s*/;
const ONE_OF = /\b(?:one of|either|allowed(?: values)?(?: are)?|choices|values)\s*:?\s*$/i;
const SEPARATOR = /^\s*(?:\(default\))?\s*(?:,|;|\||\/|,?\s*or|,?\s*and)\s*$/i;
const DEFAULT = /\b(?:defaults? (?:to|is)|default|by default)\s*:?\s*$/i;
const PATTERN = /\b(?:pattern|match(?:es|ing)?|of the form)\s*:?\s*$/i;
const JOINED_BY = /\bjoined (?:by|with)\s*:?\s*$/i;
const REGEX = /^\/(.+)\/([A-Za-z]*)$/;
/** Flags of RE2 that change the match; a value always matches as a whole, once. */
const FLAGS = 'ims';
const IDLE_FLAGS = /[dguvy]/g;

/**
 * Reads the declarations of placeholders in a page, and attaches them to the commands of its
 * entries. A declaration is a list item that opens with the placeholder as a code span: "`<env>`:
 * one of `dev`, `prod`; default `dev`", "`<run>` is the number of the run, pattern `/\d+/`",
 * "`<test>`: the tests, joined by `|`". Inside an entry it applies to the entry.
 */
export function readPlaceholders(
  tree: Root,
  entries: readonly Entry[],
  source: Source,
  problems: Problem[],
): PlaceholderDeclaration[] {
  const found: PlaceholderDeclaration[] = [];
  if (HINT.test(source.text)) {
    for (const item of findAll(tree.children, 'listItem')) {
      const declaration = readItem(item, entries, source, problems);
      if (declaration !== null) found.push(declaration);
    }
  }
  for (const entry of entries) declareIn(entry, found);
  return found;
}

/**
 * Placeholders with their declarations in the entry, otherwise in the page; `<a|b>` lists its own
 * values.
 */
export function declaredAs(
  placeholders: readonly Placeholder[],
  declarations: readonly PlaceholderDeclaration[],
  entryId: string | null,
): Placeholder[] {
  return placeholders.map((placeholder) => {
    const known = declarationOf(placeholder.name, declarations, entryId);
    if (known !== undefined) {
      const { name: _name, entryId: _entryId, position: _position, ...rules } = known;
      return { ...placeholder, rules };
    }
    const allowed = placeholder.name.split('|');
    if (allowed.length < 2 || !allowed.every((one) => /^[\w.-]+$/.test(one))) return placeholder;
    return { ...placeholder, rules: { description: '', allowed, default: null, pattern: null } };
  });
}

function declareIn(entry: Entry, declarations: readonly PlaceholderDeclaration[]): void {
  if (declarations.length > 0) declareValues(entry, declarations);
  const steps = [...entry.diagnosis, ...entry.remediation].flatMap(({ commands }) => commands);
  for (const command of [...entry.replay, ...entry.otherCommands, ...steps]) {
    command.placeholders = declaredAs(command.placeholders, declarations, entry.id);
  }
}

/** A line whose captures have other values than those declared is no hit. */
function declareValues(entry: Entry, declarations: readonly PlaceholderDeclaration[]): void {
  const patterns = [...(entry.signature?.patterns ?? []), ...(entry.noise ?? [])];
  for (const step of patterns.flatMap(({ steps }) => steps)) {
    const parsed =
      step.type === 'text'
        ? parsePattern(step.source, step.within !== undefined)
        : parseRegexStep(step.source, step.flags);
    const values = (parsed.ok ? parsed.captures : []).flatMap((name): [string, ValueRule][] => {
      const { allowed = [], pattern = null } = declarationOf(name, declarations, entry.id) ?? {};
      return allowed.length === 0 && pattern === null ? [] : [[name, { allowed, pattern }]];
    });
    if (values.length > 0) step.values = Object.fromEntries(values);
  }
}

/** The declaration of a name in an entry, otherwise in the page. */
function declarationOf(
  name: string,
  declarations: readonly PlaceholderDeclaration[],
  entryId: string | null,
): PlaceholderDeclaration | undefined {
  const named = declarations.filter((one) => one.name === name);
  const own = named.find((one) => one.entryId === entryId);
  return own ?? named.find((one) => one.entryId === null);
}

/** Whether an item of a list says what a placeholder stands for. */
export function declares({ children: [paragraph] }: ListItem): boolean {
  if (paragraph?.type !== 'paragraph' || openingName(paragraph) === null) return false;
  return LEAD.test(textBehindName(paragraph));
}

function textBehindName({ children }: Paragraph): string {
  return children
    .slice(1)
    .map((child) => textOf(child))
    .join('');
}

function readItem(
  item: ListItem,
  entries: readonly Entry[],
  source: Source,
  problems: Problem[],
): PlaceholderDeclaration | null {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return null;
  const name = openingName(paragraph);
  if (name === null || !LEAD.test(textBehindName(paragraph))) return null;
  const rest = paragraph.children.slice(1);
  const position = source.positionOf(item);
  const { offset } = position.start;
  const owner = entries.find(
    (entry) => entry.position.start.offset <= offset && offset < entry.position.end.offset,
  );
  const reject = (reason: string): null => {
    const data = { name, reason };
    problems.push({ ruleId: 'known-placeholder', messageId: 'bad-declaration', data, position });
    return null;
  };
  const derivation = readDerivation(rest);
  const derived = typeof derivation === 'string' ? reject(derivation) : derivation;
  return {
    name,
    description: inlineText({ type: 'paragraph', children: rest }).replace(LEAD, ''),
    ...(derived && { derived }),
    ...sound(readRules(rest, reject), reject),
    entryId: owner?.id ?? null,
    position,
  };
}

/** Name of the placeholder that is the first thing in a paragraph, also in bold. */
function openingName({ children: [first] }: Paragraph): string | null {
  const marked = first?.type === 'strong' || first?.type === 'emphasis' ? first.children : [first];
  const [code] = marked;
  if (marked.length !== 1 || code?.type !== 'inlineCode') return null;
  const [placeholder] = findPlaceholders(code.value, null);
  return placeholder?.raw === code.value ? placeholder.name : null;
}

interface Rules {
  allowed: string[];
  default: string | null;
  pattern: string | null;
  joinedBy?: string;
}

/** The words right before a code span decide its meaning. */
function readRules(nodes: readonly PhrasingContent[], reject: (reason: string) => null): Rules {
  const rules: Rules = { allowed: [], default: null, pattern: null };
  let before = '';
  let inList = false;
  for (const node of nodes) {
    if (node.type !== 'inlineCode') {
      before += textOf(node);
      if (inList && /^\s*\(default\)/i.test(before)) rules.default ??= rules.allowed.at(-1) ?? null;
      continue;
    }
    const { value } = node;
    inList = (inList && SEPARATOR.test(before)) || ONE_OF.test(before);
    if (inList) rules.allowed.push(value);
    else if (JOINED_BY.test(before)) rules.joinedBy ??= value;
    else if (DEFAULT.test(before)) rules.default ??= value;
    else if (PATTERN.test(before)) rules.pattern ??= readPattern(value, before, reject);
    before = '';
  }
  return rules;
}

/** The text of a regular expression, its flags ahead of it: `/[a-z]+/i` is `(?i)[a-z]+`. */
function readPattern(
  value: string,
  before: string,
  reject: (reason: string) => null,
): string | null {
  const [, body, written = ''] = REGEX.exec(value) ?? [];
  if (body === undefined) {
    // `matches \`foo\`` without slashes is for people.
    const isMeant = /\bpattern\s*:?\s*$/i.test(before);
    return isMeant ? reject(`its pattern ${value} has to stand between slashes: /${value}/`) : null;
  }
  const flags = [...new Set(written.replace(IDLE_FLAGS, ''))];
  const unknown = flags.find((flag) => !FLAGS.includes(flag));
  if (unknown !== undefined) {
    return reject(`its pattern has the flag ${unknown}; only i, m and s are known`);
  }
  return flags.length === 0 ? body : `(?${flags.join('')})${body}`;
}

/** Rules without contradicting or invalid ones, each of which is reported. */
function sound(rules: Rules, reject: (reason: string) => null): Rules {
  let { default: value, pattern } = rules;
  const { allowed } = rules;
  const compiled = pattern === null ? null : compileWholeValue(pattern);
  if (compiled?.ok === false) pattern = reject(`its pattern cannot be read: ${compiled.reason}`);
  if (value !== null && allowed.length > 0 && !allowed.includes(value)) {
    value = reject(`its default ${value} is not one of its values`);
  }
  if (value !== null && compiled?.ok && !compiled.fits(value)) {
    value = reject(`its default ${value} does not fit its pattern`);
  }
  return { ...rules, default: value, pattern };
}
