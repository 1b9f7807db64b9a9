import { parse, TomlError } from 'smol-toml';
import type { BlockProblem } from './block-problem.ts';

/** The first problem of a text that TOML cannot read. */
export function checkToml(code: string): BlockProblem | null {
  const filled = code
    .replace(/"[^"\n]*"|'[^'\n]*'|(?<=[=,[]\s*)<([^<>"'\n]*)>/g, (whole, name?: string) =>
      name === undefined ? whole : `"${name}"`,
    )
    .replace(/(?<==\s*)\.{3}/g, '"."')
    .replace(/(?<=[[{,]\s*)\.{3}/g, '   ');
  try {
    parse(filled);
    return null;
  } catch (error) {
    if (!(error instanceof TomlError)) return null;
    const [message = ''] = error.message.split('\n');
    const token = message.replace(/^Invalid TOML document: /, '');
    // Two tables of one name are two excerpts.
    if (/redefin|duplicate|already/i.test(token)) return null;
    return { reason: 'unparsable', token, line: error.line, column: error.column };
  }
}
