import type { CodeBlock, Runbook } from '../../core/model.ts';
import { opensFence } from '../../core/parse/code-block.ts';
import { isOfLanguage } from './block-language.ts';
import { type BlockLanguage, replaced } from './left-out.ts';

/** The content of a fence for a parser. Its lines are those of the fence without their indentation. */
export interface BlockSource {
  /** As in `FileContext.blocks`. */
  key: string;
  language: BlockLanguage;
  /** Only with newlines as line endings; what stands for something else is replaced, at equal columns. */
  code: string;
}

/** A block with the place of its content in the file. */
export interface LocatedBlock extends BlockSource {
  /** 1-based line in the file of the first line of the content. */
  line: number;
  /** Characters of each line of the file that come before the content. */
  leads: readonly number[];
}

const languages: Readonly<Record<string, BlockLanguage>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'json',
  toml: 'toml',
  promql: 'promql',
  sql: 'sql',
};

/** Blocks above this are data, not examples. */
const longest = 50_000;

/** The fences of a runbook in a language that `valid-block` parses. */
export function blocksIn(
  { codeBlocks }: Pick<Runbook, 'codeBlocks'>,
  text: string,
): LocatedBlock[] {
  return codeBlocks.flatMap((block) => located(block, text) ?? []);
}

/** What to parse before the rules check the runbooks. */
export function* blockSources(
  runbooks: Iterable<Runbook>,
  textOf: (path: string) => string,
): Generator<BlockSource> {
  for (const runbook of runbooks) {
    if (!runbook.codeBlocks.some((block) => languageOf(block) !== null)) continue;
    yield* blocksIn(runbook, textOf(runbook.path));
  }
}

function languageOf({ language, form, closed }: CodeBlock): BlockLanguage | null {
  // What a fence without an end has swallowed is none of its language.
  if (form !== 'fence' || !closed || language === null) return null;
  const name = /^\{?\s*\.?([a-z]+\d*)/i.exec(language)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(languages, name) ? (languages[name] ?? null) : null;
}

function located(block: CodeBlock, text: string): LocatedBlock | null {
  const language = languageOf(block);
  if (language === null) return null;
  const { start, end } = block.position;
  const raw = text.slice(start.offset, end.offset);
  if (raw.length > longest) return null;
  const lines = raw.split(/\r\n?|\n/).slice(1, -1);
  const outer = lines.map((line) => leadOf(line, start.column - 1));
  const inner = commonIndent(lines.map((line, index) => line.slice(outer[index])));
  const leads = outer.map((lead, index) => Math.min(lead + inner, lines[index]?.length ?? 0));
  const content = lines.map((line, index) => line.slice(leads[index]));
  if (!isOfLanguage(content, language)) return null;
  const code = replaced(content, language);
  if (opensFence(code)) return null;
  return { key: `${language}\n${code}`, language, code, line: start.line + 1, leads };
}

/** Indentation and marks of quotations, as far as the opening line has them. */
function leadOf(line: string, column: number): number {
  let at = 0;
  while (at < column && /[ \t>]/.test(line.charAt(at))) at += 1;
  return at;
}

/** Blanks that all lines with text begin with. */
function commonIndent(lines: readonly string[]): number {
  const indents = lines.flatMap((line) => (line.trim() === '' ? [] : line.search(/[^ ]/)));
  return Math.min(...indents, 40);
}
