import type { Code, InlineCode } from 'mdast';
import type { CommandDanger } from '../../command/command-danger.ts';
import { findPlaceholders } from '../../command/fill/fill.ts';
import { shellFamily } from '../../command/shell/shell.ts';
import { codeText } from '../../markdown/plain-text.ts';
import type { Command, PlaceholderDeclaration, Runbook } from '../../model.ts';
import { declaredAs } from '../../parse/entry/placeholder-declarations.ts';
import type { DerivedValue } from '../../pattern/match-pattern.ts';
import type { PageContext } from '../page-context.ts';

export interface ShownCommand extends Pick<Command, 'code' | 'shell' | 'placeholders'> {
  dangers: readonly CommandDanger[];
  /** How values are made that are only on the way to those of the command. */
  derived: readonly DerivedValue[];
}

/** The command that a block holds: one of an entry, or a shell's anywhere on the page. */
export function commandOf(node: Code | InlineCode, context: PageContext): ShownCommand | null {
  const { runbook, options, text } = context;
  const offset = node.position?.start.offset ?? -1;
  const command = context.commands.get(offset) ?? shellBlock(node, context);
  if (command === null) return null;
  const dangers = options.dangersOf?.(command, offset, runbook, text) ?? [];
  return { ...command, dangers, derived: leadingTo(command, runbook) };
}

function leadingTo(
  { placeholders }: Pick<Command, 'placeholders'>,
  runbook: Runbook,
): DerivedValue[] {
  const known = new Set(placeholders.map(({ name }) => name));
  const sources = placeholders.flatMap(({ rules }) => rules?.derived?.from ?? []);
  return sources.flatMap((name) => wayTo(name, known, runbook.placeholders ?? []));
}

/** A value that is made of another, and those that it is made of, each once. */
function wayTo(
  name: string,
  known: Set<string>,
  declarations: readonly PlaceholderDeclaration[],
): DerivedValue[] {
  if (known.has(name)) return [];
  known.add(name);
  const derived = declarations.find((one) => one.name === name)?.derived;
  if (derived === undefined) return [];
  return [{ name, ...derived }, ...wayTo(derived.from, known, declarations)];
}

function shellBlock(
  node: Code | InlineCode,
  { runbook }: PageContext,
): Omit<ShownCommand, 'dangers' | 'derived'> | null {
  if (node.type !== 'code' || !node.lang) return null;
  const shell = /^[\w+#.-]+/.exec(node.lang)?.[0].toLowerCase() ?? '';
  if (shell === '' || shellFamily(shell) === 'other') return null;
  const code = codeText(node).replace(/\n+$/, '');
  const placeholders = findPlaceholders(code, shell);
  return { code, shell, placeholders: declaredAs(placeholders, runbook.placeholders ?? [], null) };
}
