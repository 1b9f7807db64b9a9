import type { FilledSlot } from '../../../core/command/fill/fill.ts';
import type { FillPlaceholder } from '../../../core/command/placeholder.ts';

/** A placeholder in a command on the page. */
export interface ShownPlaceholder extends FillPlaceholder {
  element: HTMLElement;
  /** Its default as written in the command; null without one. */
  defaultText: string | null;
}

/** UTF-16 offsets into the code, half-open. */
export interface Span {
  start: number;
  end: number;
}

interface Statement extends Span {
  element: HTMLElement;
}

/** A command as its author wrote it, without terminal output, read from the page. */
export interface CommandSource {
  code: string;
  placeholders: ShownPlaceholder[];
  /** The statements that can be copied on their own; empty for a single one. */
  statements: Statement[];
}

/** Read it before the command gets its fields. */
export function readCommand(code: HTMLElement): CommandSource {
  const source: CommandSource = { code: '', placeholders: [], statements: [] };
  visit(code, source);
  return source;
}

function visit(parent: Element, source: CommandSource): void {
  for (const node of parent.childNodes) {
    const start = source.code.length;
    const element = node instanceof HTMLElement ? node : null;
    // Terminal output is not part of the typed text.
    if (element?.matches('.prompt, .output')) continue;
    if (element?.classList.contains('statement')) {
      visit(element, source);
      source.statements.push({ element, start, end: source.code.length });
      continue;
    }
    source.code += node.textContent ?? '';
    if (element?.localName === 'var') {
      source.placeholders.push(placeholder(element, start, source.code.length));
    }
  }
}

function placeholder(element: HTMLElement, start: number, end: number): ShownPlaceholder {
  const { name = '', allowed, default: value, defaultText, pattern } = element.dataset;
  const isDeclared = allowed !== undefined || value !== undefined || pattern !== undefined;
  return {
    name,
    raw: element.textContent ?? '',
    start,
    end,
    element,
    defaultText: defaultText ?? null,
    ...(isDeclared && {
      rules: {
        description: element.title,
        allowed: allowed === undefined ? [] : JSON.parse(allowed),
        default: value ?? null,
        pattern: pattern ?? null,
      },
    }),
  };
}

/** A span of the code with the current text of its slots. */
export function textOf(code: string, slots: readonly FilledSlot[], { start, end }: Span): string {
  let text = '';
  let at = start;
  for (const slot of slots) {
    if (slot.start < start || slot.end > end) continue;
    text += code.slice(at, slot.start) + slot.text;
    at = slot.end;
  }
  return text + code.slice(at, end);
}
