/**
 * Maps a line of the text that Mermaid's parsers see, without front matter, directives, comments
 * and leading white space, to a line of the diagram's source. Both are 1-based; a line past the end
 * becomes the last line with content.
 */
export function sourceLine(source: string, parsedLine: number): number {
  const original = splitLines(source);
  const lines = parsedLines(source);
  const line = lines[Math.max(parsedLine, 1) - 1] ?? original.length;
  return Math.min(line, lastLine(original));
}

/** The first line that is part of the diagram itself. */
export function firstLine(source: string): number {
  return sourceLine(source, 1);
}

/** The only line with these words; undefined if there is none or more than one. */
export function uniqueLine(source: string, words: string): number | undefined {
  const wanted = words.trim();
  if (wanted === '') return;
  const found = splitLines(source).flatMap((line, i) => (line.includes(wanted) ? [i + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** Number of characters that the parsers see. */
export function parsedLength(source: string): number {
  return strip(source).text.length;
}

function splitLines(source: string): string[] {
  return source.split(/\r\n?|\n/);
}

function lastLine(lines: readonly string[]): number {
  return Math.max(1, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

/** For each line of the stripped text, the line of the source that it begins on. */
function parsedLines(source: string): number[] {
  const { text, lineOf } = strip(source);
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return starts.flatMap((start) => lineOf[start] ?? []);
}

interface Stripped {
  text: string;
  /** Line of the source by index into `text`. */
  lineOf: number[];
}

function strip(source: string): Stripped {
  const text = source.replace(/\r\n?/g, '\n');
  let line = 1;
  const lineOf = Array.from({ length: text.length }, (_, i) => (text[i] === '\n' ? line++ : line));
  return [frontMatterOf(text), /%%\{[\s\S]*?\}%%/g, /^\s*%%(?!\{)[^\n]+\n?/gm, /^\s+/g].reduce(
    remove,
    { text, lineOf },
  );
}

function remove({ text, lineOf }: Stripped, pattern: RegExp): Stripped {
  const kept: Stripped = { text: '', lineOf: [] };
  let from = 0;
  const keep = (to: number): void => {
    kept.text += text.slice(from, to);
    kept.lineOf.push(...lineOf.slice(from, to));
  };
  for (const match of text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(text.length);
  return kept;
}

/** Front matter runs to the last fence that is indented like the first. */
function frontMatterOf(text: string): RegExp {
  const [, indent] = /^([^\S\n]*)---\s*?\n/.exec(text) ?? [];
  if (indent === undefined) return /(?!)/g;
  return new RegExp(`^${indent}---[\\s\\S]*\\n${indent}---[^\\S\\n]*\\n`, 'g');
}
