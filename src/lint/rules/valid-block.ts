import type { Position } from '../../core/model.ts';
import { blocksIn, type LocatedBlock } from '../blocks/block-source.ts';
import { holdsNotes } from '../blocks/notes.ts';
import { type BlockProblem, defineRule } from '../rule.ts';

const names = { yaml: 'YAML', json: 'JSON', toml: 'TOML', promql: 'PromQL', sql: 'SQL' };

export const validBlock = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-block',
    summary: 'Blocks of YAML, JSON, TOML and PromQL can be parsed, and strings of SQL end.',
    why: `Readers paste a block into a file, a console or a dashboard. If a bracket is never closed or a tab indents
a line of YAML, they get an error of another program, and a line number of another file.

The rule reads fences whose language is \`yaml\`, \`json\`, \`jsonc\`, \`toml\`, \`promql\` or \`sql\`. What documentation
does is accepted: an excerpt of a larger file, templates (\`{{ name }}\`), placeholders (\`<name>\`, \`$name\`),
\`...\` for what is left out, comments in JSON, several queries in a block. A block that shows a
command, a request or a difference is not read, nor is a fence that is never closed.`,
    severity: 'warning',
    fixable: false,
    messages: {
      unparsable: {
        what: 'This is not valid {language}: {token}.',
        how: 'Correct it here or just before. If the block is not {language}, name its language on its opening line, or `text`.',
      },
      'unclosed-string': {
        what: 'The string that opens here is never closed on its line.',
        how: 'Close it with a quote. A line ending inside of a string is written `\\n`.',
      },
      unclosed: {
        what: 'The {token} that opens here is never closed.',
        how: 'Close it, or write `...` where something is left out.',
      },
      unexpected: {
        what: 'Nothing in {language} can begin with {token} here.',
        how: 'Remove it, or close what is open before it. Strings and keys stand in double quotes.',
      },
      twice: {
        what: 'The key {token} stands here for the second time, so that only one of its values counts.',
        how: 'Remove one of them, or put them into blocks of their own.',
      },
      'missing-comma': { what: 'A comma is missing here.', how: 'Add it between the two members.' },
      'trailing-comma': {
        what: 'No member follows this comma, which JSON does not allow.',
        how: 'Remove it, or write `jsonc` as the language of the block if its reader allows it.',
      },
    },
  },

  *check(runbook, { text, blocks }) {
    for (const block of blocksIn(runbook, text)) {
      const problem = blocks.get(block.key);
      if (problem == null) continue;
      const { reason, token } = problem;
      const data = { language: names[block.language], token: token.replace(/\.$/, '') };
      const isExcerpt = reason === 'unclosed' && openAtEnd(block.code) > 1;
      const isForm = reason !== 'trailing-comma' && holdsNotation(block.code, problem.line);
      const areNotes = block.language === 'yaml' && holdsNotes(block.code);
      const severity = isExcerpt || isForm || areNotes ? 'info' : undefined;
      yield { messageId: reason, data, position: positionOf(block, problem, text), severity };
    }
  },
});

/** Whether a line says in a notation what belongs there: `<name>`, `{?Name}`, `[ - <rule> ]`, `"a" | "b"`. */
function holdsNotation(code: string, line: number): boolean {
  const written = code.split(/\r\n?|\n/)[line - 1] ?? '';
  const text = written.replace(/"(?:[^"\\]|\\.)*"/g, '');
  return (
    /<[A-Za-z][\w -]*>|\{\?\w+\}/.test(text) || /["'] ?\| ?["'\w]|\w \| \w+ \| \w/.test(written)
  );
}

/** How many brackets are open where a block ends: of several the author has left out the rest. */
function openAtEnd(code: string): number {
  let open = 0;
  for (const [mark] of code.replace(/"(?:[^"\\\n]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    open += /[[{]/.test(mark) ? 1 : -1;
  }
  return open;
}

/** The character in the way; the end of the line before it where a line is missing something. */
function positionOf(
  { line: first, leads }: LocatedBlock,
  { line, column }: BlockProblem,
  text: string,
): Position {
  const number = first + line - 1;
  let offset = 0;
  for (let at = 1; at < number; at += 1) {
    const next = /\r\n?|\n/g;
    next.lastIndex = offset;
    const found = next.exec(text);
    if (found === null) break;
    offset = found.index + found[0].length;
  }
  const lineColumn = (leads[line - 1] ?? 0) + column;
  const start = { line: number, column: lineColumn, offset: offset + lineColumn - 1 };
  const isEnd = /[\r\n]|^$/.test(text.charAt(start.offset));
  const width = isEnd ? 0 : 1;
  return { start, end: { line: number, column: lineColumn + width, offset: start.offset + width } };
}
