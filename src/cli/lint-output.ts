import packageJson from '../../package.json' with { type: 'json' };
import { describeFindings, describeRules, type LintResult, type Report } from '../app/index.ts';
import { formatCheckstyle } from '../report/checkstyle.ts';
import { formatGitHub, formatStepSummary } from '../report/github.ts';
import { formatGitLab } from '../report/gitlab.ts';
import { formatJson } from '../report/json.ts';
import { formatJUnit } from '../report/junit.ts';
import type { Paint } from '../report/paint.ts';
import { formatSarif } from '../report/sarif.ts';
import { formatText, formatTextFull } from '../report/text.ts';
import { formatStats } from '../report/text-stats.ts';
import type { LintOptions } from './lint-options.ts';
import { addToStepSummary } from './step-summary.ts';
import type { Terminal } from './terminal.ts';

const files = {
  json: formatJson,
  gitlab: formatGitLab,
  junit: formatJUnit,
  checkstyle: formatCheckstyle,
};

/** Prints a report; in a job of GitHub Actions the format `github` writes the step summary too. */
export async function printReport(
  { report, sourceOf }: LintResult,
  { format, verbose, stats }: Pick<LintOptions, 'format' | 'verbose' | 'stats'>,
  terminal: Terminal,
): Promise<void> {
  switch (format) {
    case 'text':
    case 'text-full': {
      const options = { paint: terminal.paint, columns: terminal.columns, sourceOf };
      const print = verbose || format === 'text-full' ? formatTextFull : formatText;
      terminal.out(stats ? `${formatStats(report, terminal.paint)}\n` : print(report, options));
      break;
    }
    case 'sarif':
      terminal.out(formatSarif(report, await sarifTool()));
      break;
    case 'github':
      terminal.commands(formatGitHub(report));
      addToStepSummary(terminal, () => formatStepSummary(report));
      break;
    default:
      terminal.out(files[format](report));
  }
}

/** Replaybook as a tool of SARIF, with its rules and the findings of another command. */
export async function sarifTool(
  command?: Parameters<typeof describeFindings>[0],
): Promise<Parameters<typeof formatSarif>[1]> {
  const rules = (await describeRules()).map(({ page, ...rule }) => ({ ...rule, help: page }));
  const others = command === undefined ? [] : await describeFindings(command);
  return { version: packageJson.version, rules: [...rules, ...others] };
}

/** The formats of commands other than `lint` that report findings. */
export const findingFormats = ['text', 'json', 'github', 'markdown', 'sarif'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** What a command prints in its own words. */
interface OwnFormats<Found extends Report> {
  text(report: Found, paint: Paint): string;
  json(report: Found): string;
  markdown(report: Found): string;
}

/** Prints the report of a command. */
export async function printFindings<Found extends Report>(
  command: Parameters<typeof sarifTool>[0],
  report: Found,
  format: FindingFormat,
  own: OwnFormats<Found>,
  terminal: Terminal,
): Promise<void> {
  switch (format) {
    case 'github':
      terminal.commands(formatGitHub(report));
      break;
    case 'sarif':
      terminal.out(formatSarif(report, await sarifTool(command)));
      break;
    default:
      terminal.out(own[format](report, terminal.paint));
  }
}
