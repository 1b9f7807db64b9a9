import type { FoundCommand } from '../find-commands.ts';

/** Options whose value is a statement: `-c "..."`, `--command=...`, `-e...`. */
const LEAD = /^(?:--[\w-]+=|-[ceqQ](?=[A-Za-z]))/;
const MARK = /<<(-?)[ \t]*(['"\\]?)([\w-]+)['"]?/g;

/** The statements for a client: its arguments, and the here-documents of its line. */
export function textsTo({ args, start }: FoundCommand, code: string): string[] {
  return [...args.map((word) => word.replace(LEAD, '')), ...hereDocuments(code, start)];
}

function hereDocuments(code: string, at: number): string[] {
  const from = code.lastIndexOf('\n', at) + 1;
  const line = /^(?:[^\n]*\\\n)*[^\n]*/.exec(code.slice(from))?.[0] ?? '';
  let body = from + line.length + 1;
  const bodies: string[] = [];
  for (const [, dash, , delimiter] of line.matchAll(MARK)) {
    const indent = dash === '-' ? '\\t*' : '';
    const rest = code.slice(body);
    const close = new RegExp(`^${indent}${delimiter}$`, 'm').exec(rest);
    const length = close?.index ?? rest.length;
    bodies.push(rest.slice(0, length));
    body += length + (close?.[0].length ?? 0) + 1;
  }
  return bodies;
}
