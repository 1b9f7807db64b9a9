import { codeParts } from '../../../core/command/code-parts.ts';
import {
  type CommandDanger,
  dangerText,
  isDangerous,
} from '../../../core/command/command-danger.ts';
import type { FillPlaceholder } from '../../../core/command/placeholder.ts';
import { splitStatements } from '../../../core/command/statements.ts';
import { create } from '../page/dom.ts';
import { t } from '../page/words.ts';

/** The content of a command's `code` element, as `core/render` writes it into a page. */
export function commandText(
  code: string,
  shell: string | null,
  placeholders: readonly FillPlaceholder[],
  dangers: readonly CommandDanger[],
): (Node | string)[] {
  const show = (from: number, to: number) =>
    codeParts(code, placeholders, from, to).map((part) => {
      if (part.type === 'placeholder') {
        return create('var', dataOf(part.placeholder), part.text);
      }
      return part.type === 'text' ? part.text : create('span', { class: 'flag' }, part.text);
    });
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of splitStatements(code, shell, placeholders)) {
    const name = isDangerous(dangers, { start, end }) ? 'statement dangerous' : 'statement';
    nodes.push(...show(at, start), create('span', { class: name }, ...show(start, end)));
    at = end;
  }
  return [...nodes, ...show(at, code.length)];
}

/** Describes what a command destroys; empty if it destroys nothing. */
export function dangerNote(dangers: readonly CommandDanger[]): HTMLElement[] {
  if (dangers.length === 0) return [];
  const mark = create('strong', {}, t('Destructive.'));
  return [create('p', { class: 'command-danger' }, mark, ` ${dangerText(dangers, t)}`)];
}

function dataOf({ name, rules }: FillPlaceholder): Record<string, string> {
  if (rules === undefined) return { 'data-name': name };
  const { description, allowed, default: value, pattern } = rules;
  return {
    'data-name': name,
    ...(description !== '' && { title: description }),
    ...(allowed.length > 0 && { 'data-allowed': JSON.stringify(allowed) }),
    ...(value !== null && { 'data-default': value }),
    ...(pattern !== null && { 'data-pattern': pattern }),
  };
}
