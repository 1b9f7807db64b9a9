import { parse } from 'yaml';

/** Kinds with a `title` statement, by the start of mermaid's name for each. */
const TITLED = /^(?:pie|gantt|timeline|journey|sequence|xychart|quadrantChart|c4|radar|packet)/;
const STATEMENT =
  /^[ \t]*(?:pie[ \t]+(?:showData[ \t]+)?)?title\b[ \t]*:?[ \t]*(\S.*?)[ \t]*;?[ \t]*$/m;
const FRONT_MATTER = /^\s*---[^\S\n]*\n([\s\S]*?)\n[^\S\n]*---/;

/** The title that a diagram shows above itself; empty without one. */
export function diagramTitle(source: string, kind: string): string {
  const text = source.replace(/\r\n?/g, '\n');
  const [head = '', settings = ''] = FRONT_MATTER.exec(text) ?? [];
  const statement = TITLED.test(kind) ? STATEMENT.exec(text.slice(head.length))?.[1] : undefined;
  return oneLine(statement ?? settledTitle(settings));
}

function settledTitle(settings: string): string {
  try {
    const { title = '' } = (parse(settings) ?? {}) as { title?: unknown };
    return typeof title === 'string' || typeof title === 'number' ? String(title) : '';
  } catch {
    return '';
  }
}

function oneLine(title: string): string {
  const words = title
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.replace(/^(["'])(.*)\1$/, '$2');
}
