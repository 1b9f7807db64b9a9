import { locateCode } from '../core/markdown/code-position.ts';
import type { Entry, Excerpt, Position, Runbook } from '../core/model.ts';
import { wordList } from '../core/text/word-list.ts';

/** Languages of fences that show a log; one of any other language shows code. */
const logLanguages = new Set([
  '',
  ...wordList(`
    text txt plaintext plain log logs output ansi console terminal json jsonl ndjson syslog
  `),
]);

/** The excerpts that are logs: `**Example:**` may also introduce a command or a file. */
export function logExcerpts(excerpts: Entry['examples'], runbook: Runbook): Excerpt[] {
  return excerpts.filter(({ text, position }) => {
    const block = runbook.codeBlocks.find(
      (code) => code.position.start.offset === position.start.offset,
    );
    return text.trim() !== '' && logLanguages.has((block?.language ?? '').toLowerCase());
  });
}

/** The position of a line of an excerpt (1-based) in its file, without the blanks around it. */
export function excerptLine(fileText: string, { text, position }: Excerpt, line: number): Position {
  const lines = text.split('\n');
  const content = lines[line - 1] ?? '';
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const leading = content.length - content.trimStart().length;
  return locateCode(fileText, position, text)(start + leading, start + content.trimEnd().length);
}
