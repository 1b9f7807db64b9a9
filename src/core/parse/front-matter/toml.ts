import { parse, TomlError } from 'smol-toml';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import type { Report } from './front-matter-values.ts';

/**
 * Gives the known keys of TOML between two lines of `+++`. The tool that publishes such a page has the
 * same keys with other values, so a value that Replaybook cannot use is left out without a word.
 */
export function readToml(raw: Readonly<Record<string, unknown>>): FrontMatter {
  const read = frontMatterSchema.safeParse(raw);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path: [key] }) => String(key)));
  const kept = Object.entries(raw).filter(([key]) => !wrong.has(key));
  return frontMatterSchema.safeParse(Object.fromEntries(kept)).data ?? {};
}

/** The table of a block; empty where it is no TOML. */
export function parseToml(toml: string, start: number, report: Report): Record<string, unknown> {
  try {
    // A lone carriage return is no line ending of TOML.
    const table = parse(toml.replace(/\r(?!\n)/g, '\n'));
    return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, plain(value)]));
  } catch (error) {
    const at = start + (error instanceof TomlError ? offsetOf(toml, error) : 0);
    const [reason = 'it cannot be read'] = error instanceof Error ? error.message.split('\n') : [];
    report('toml-syntax', { reason: reason.replace(/^Invalid TOML document: /, '') }, at, at);
    return {};
  }
}

/** A date as its author wrote it. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function offsetOf(toml: string, { line, column }: TomlError): number {
  const lines = toml.split(/(?<=\n)/).slice(0, line - 1);
  return lines.reduce((sum, { length }) => sum + length, 0) + Math.max(0, column - 1);
}
