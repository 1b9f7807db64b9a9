import { Command } from 'commander';
import { type DescribedRule, describeRule, describeRules } from '../../app/index.ts';
import type { Paint } from '../../report/paint.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';

export const explainCommand: CommandFactory = (terminal, done) =>
  new Command('explain')
    .argument('[rule-id]', 'id of a rule (default: list all rules)')
    .action(async (id: string | undefined) => {
      const { paint } = terminal;
      terminal.out(
        id === undefined
          ? listRules(await describeRules(), paint)
          : highlight((await describeRule(id)).page, paint),
      );
      done(exitCode.ok);
    });

function listRules(rules: readonly DescribedRule[], paint: Paint): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, summary }) => {
    const shown = severity.padEnd('warning'.length);
    return `${paint('bold', id.padEnd(width))}  ${paint('dim', shown)}  ${summary}`;
  });
  return `${lines.join('\n')}\n`;
}

/** Highlights the headings of the page, except inside its examples. */
function highlight(markdown: string, paint: Paint): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^`{3,}/.exec(line)?.[0] ?? '';
      if (mark !== '' && (fence === '' || line === fence)) fence = fence === '' ? mark : '';
      return fence === '' && /^#+ /.test(line) ? paint('bold', line) : line;
    })
    .join('\n');
}
