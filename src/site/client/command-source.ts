import type { FilledSlot, FillPlaceholder } from '../../core/match/fill.ts';

/** A placeholder of a command that is shown. */
export interface ShownPlaceholder extends FillPlaceholder {
  element: HTMLElement;
  /** Its default as it stands in the command; null where it has none. */
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

/** A command as its author wrote it, read from the page. */
export interface CommandSource {
  code: string;
  placeholders: ShownPlaceholder[];
  /** Those that can be copied one by one; none where there is only one. */
  statements: Statement[];
}

/** Must be asked before fields are put into the command. */
export function readCommand(code: HTMLElement): CommandSource {
  const source: CommandSource = { code: code.textContent ?? '', placeholders: [], statements: [] };
  visit(code, 0, source);
  return source;
}

function visit(parent: Element, from: number, source: CommandSource): void {
  let start = from;
  for (const node of parent.childNodes) {
    const end = start + (node.textContent ?? '').length;
    if (node instanceof HTMLElement) {
      if (node.localName === 'var') source.placeholders.push(placeholder(node, start, end));
      else if (node.classList.contains('statement')) {
        source.statements.push({ element: node, start, end });
        visit(node, start, source);
      }
    }
    start = end;
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

/** A span of the code with what stands in its slots. */
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
