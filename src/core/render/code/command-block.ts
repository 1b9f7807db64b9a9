import type { Element } from 'hast';
import { type CodePart, codeParts } from '../../command/code-parts.ts';
import { type CommandDanger, dangerText, isDangerous } from '../../command/command-danger.ts';
import { fillCommand } from '../../command/fill/fill.ts';
import { splitStatements } from '../../command/statements.ts';
import { readRecord, type TerminalRecord, typedCommand } from '../../command/typed-command.ts';
import type { Placeholder } from '../../model.ts';
import type { Translate } from '../../text/fill-words.ts';
import { element } from '../element.ts';
import { highlighted, isHighlighted } from './highlight.ts';
import type { ShownCommand } from './shown-command.ts';

/**
 * The text of the `code` element is the command byte for byte; the script of the site copies it, all
 * or one `statement` of it, and makes fields of its placeholders.
 */
export function commandBlock(command: ShownCommand, t: Translate): Element {
  const { dangers, derived } = command;
  const { shell } = typedCommand(command);
  const code = element('pre', {}, element('code', {}, ...content(command)));
  const properties = {
    ...(shell !== null && { dataShell: shell }),
    ...(derived.length > 0 && { dataDerived: JSON.stringify(derived) }),
  };
  return element('replay-command', properties, ...dangerNote(dangers, t), code);
}

function dangerNote(dangers: readonly CommandDanger[], t: Translate): Element[] {
  if (dangers.length === 0) return [];
  const properties = { className: ['command-danger'], dataPagefindIgnore: 'all' };
  const mark = element('strong', {}, t('Destructive.'));
  return [element('p', properties, mark, ` ${dangerText(dangers, t)}`)];
}

function content({ code, shell, placeholders, dangers }: ShownCommand): (string | Element)[] {
  const defaults = defaultTexts({ code, shell, placeholders });
  const seen = new Set<string>();
  const show = showing(code, placeholders, (from, to) =>
    codeParts(code, placeholders, from, to).map((part) => shown(part, defaults, seen)),
  );
  if (placeholders.length === 0 && shell !== null && isHighlighted(shell)) {
    return highlighted(code, shell);
  }
  const record = readRecord({ code, shell });
  if (record !== null) return recordNodes(code, record, dangers, show);
  const nodes: (string | Element)[] = [];
  let at = 0;
  for (const { start, end } of splitStatements(code, shell, placeholders)) {
    const className = ['statement'];
    if (isDangerous(dangers, { start, end })) className.push('dangerous');
    nodes.push(...show(at, start), element('span', { className }, ...show(start, end)));
    at = end;
  }
  return [...nodes, ...show(at, code.length)];
}

/** Lines that begin with `#` are a remark: of the shell, or of the file that a command writes. */
const remark = /^[ \t]*#.*$/gm;

/** Shows a part of the code with its remarks as such. */
function showing(
  code: string,
  placeholders: readonly Placeholder[],
  show: (from: number, to: number) => (string | Element)[],
): (from: number, to: number) => (string | Element)[] {
  const remarks = [...code.matchAll(remark)]
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }))
    .filter(({ start, end }) => placeholders.every((one) => one.end <= start || one.start >= end));
  if (remarks.length === 0) return show;
  return (from, to) => {
    const nodes: (string | Element)[] = [];
    let at = from;
    for (const { start, end } of remarks) {
      if (start < at || end > to) continue;
      const text = code.slice(start, end);
      nodes.push(...show(at, start), element('span', { className: ['tc'] }, text));
      at = end;
    }
    return [...nodes, ...show(at, to)];
  };
}

/** Terminal output is marked, so that it is visible, but neither copied nor a field. */
function recordNodes(
  code: string,
  { parts, commands }: TerminalRecord,
  dangers: readonly CommandDanger[],
  show: (from: number, to: number) => (string | Element)[],
): (string | Element)[] {
  let next = 0;
  const nodesUntil = (offset: number): (string | Element)[] => {
    const nodes: (string | Element)[] = [];
    for (let part = parts[next]; part !== undefined && part.end <= offset; part = parts[next]) {
      const { type, start, end } = part;
      if (type === 'typed') nodes.push(...show(start, end));
      else nodes.push(element('span', { className: [type] }, code.slice(start, end)));
      next += 1;
    }
    return nodes;
  };
  const nodes: (string | Element)[] = [];
  for (const command of commands.length < 2 ? [] : commands) {
    const className = ['statement'];
    if (isDangerous(dangers, command)) className.push('dangerous');
    nodes.push(...nodesUntil(command.start));
    nodes.push(element('span', { className }, ...nodesUntil(command.end)));
  }
  return [...nodes, ...nodesUntil(code.length)];
}

function shown(
  part: CodePart<Placeholder>,
  defaults: ReadonlyMap<number, string>,
  seen: Set<string>,
): string | Element {
  if (part.type !== 'placeholder') {
    return part.type === 'text' ? part.text : element('span', { className: ['flag'] }, part.text);
  }
  const { name, start, rules } = part.placeholder;
  if (rules === undefined) return element('var', { dataName: name }, part.text);
  const { description, allowed, pattern, derived } = rules;
  // The first of its name becomes a list of choices; the stylesheet reserves space for its mark.
  const isChoice = allowed.length > 0 && !seen.has(name);
  seen.add(name);
  return element(
    'var',
    {
      dataName: name,
      ...(isChoice && { className: ['choice'] }),
      ...(description !== '' && { title: description }),
      ...(allowed.length > 0 && { dataAllowed: JSON.stringify(allowed) }),
      ...(rules.default !== null && { dataDefault: rules.default }),
      ...(defaults.has(start) && { dataDefaultText: defaults.get(start) }),
      ...(pattern !== null && { dataPattern: pattern }),
      ...(derived && { dataDerived: JSON.stringify(derived) }),
    },
    part.text,
  );
}

/** The defaults as written in the command, by the start of the placeholder. */
function defaultTexts(command: Omit<ShownCommand, 'dangers' | 'derived'>): Map<number, string> {
  if (command.placeholders.every(({ rules }) => rules?.default == null)) return new Map();
  const { slots } = fillCommand(command, {});
  return new Map(slots.flatMap(({ start, text, filled }) => (filled ? [[start, text]] : [])));
}
