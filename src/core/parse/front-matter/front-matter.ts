import type { Source } from '../../markdown/source.ts';
import type { Problem } from '../../model.ts';
import { readBlock } from './front-matter-block.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import type { NamedError } from './named-errors.ts';
import { readPlainValues } from './plain-front-matter.ts';

export interface FrontMatterBlock {
  values: FrontMatter;
  /** Offset of the first character after the block; 0 where there is none. */
  end: number;
  /** What the page says a log or an alert looks like. */
  errors: readonly NamedError[];
}

/**
 * Reads the YAML or TOML that a file may begin with. What is wrong in it becomes a problem at the
 * offending key; the other keys still count.
 */
export function readFrontMatter(source: Source, problems: Problem[]): FrontMatterBlock {
  const [opening, marker] = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)/.exec(source.text) ?? [];
  if (opening === undefined || marker === undefined) return { values: {}, end: 0, errors: [] };
  const plain = marker === '---' ? readPlain(source.text, opening.length) : null;
  return plain ?? readBlock(source, opening.length, marker, problems);
}

/** Null where a parser has to look. */
function readPlain(text: string, start: number): FrontMatterBlock | null {
  closing.lastIndex = start;
  const end = closing.exec(text);
  const values = end === null ? null : readPlainValues(text.slice(start, end.index));
  return values === null ? null : { values, end: closing.lastIndex, errors: [] };
}

const closing = /\n---[ \t]*(?![^\r\n])/g;
