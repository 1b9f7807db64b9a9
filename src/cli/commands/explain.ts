import { Command } from 'commander';
import { checkRuleName } from '../../app/lint/rule-names.ts';
import { rulePage } from '../../app/lint/rule-page.ts';
import { ruleById, rules } from '../../lint/rules/index.ts';
import type { Paint } from '../../report/paint.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';

export const explainCommand: CommandFactory = (terminal, done) =>
  new Command('explain')
    .description('Explain what a lint rule finds and why it matters, with examples.')
    .argument('[rule-id]', 'id of a rule (default: list all rules)')
    .action((id: string | undefined) => {
      if (id !== undefined) checkRuleName(id, '');
      const rule = id === undefined ? null : ruleById(id);
      terminal.out(
        rule === null ? listRules(terminal.paint) : highlight(rulePage(rule), terminal.paint),
      );
      done(exitCode.ok);
    });

function listRules(paint: Paint): string {
  const width = Math.max(...rules.map((rule) => rule.meta.id.length));
  const lines = rules.map(({ meta }) => {
    const severity = meta.severity.padEnd('warning'.length);
    return `${paint('bold', meta.id.padEnd(width))}  ${paint('dim', severity)}  ${meta.summary}`;
  });
  return `${lines.join('\n')}\n`;
}

/** Makes the headings of the page stand out, those inside its examples left alone. */
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
