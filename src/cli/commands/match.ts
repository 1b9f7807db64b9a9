import { resolve } from 'node:path';
import { Command } from 'commander';
import {
  explainMisses,
  findCandidates,
  type LogOptions,
  loadSignatures,
  type MatchReport,
  matchLogs,
  matchWithoutRunbooks,
  NoRunbooks,
  recordHits,
  type Signatures,
} from '../../app/index.ts';
import { UserError } from '../../node/user-error.ts';
import { formatCandidates } from '../../report/candidates.ts';
import { count } from '../../report/count.ts';
import { formatMiss, formatMissJson, isMatch } from '../../report/match/miss.ts';
import { shellWord } from '../../report/printable.ts';
import type { CommandFactory } from '../command-factory.ts';
import { complain } from '../complain.ts';
import { exitCode } from '../exit-code.ts';
import { withLogs } from '../log-sources.ts';
import { type MatchFormat, matchFormats, printMatches } from '../match-output.ts';
import {
  addCatalogOptions,
  type CatalogOptions,
  formatOption,
  positiveNumber,
  settingsOf,
  wholeNumber,
} from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface MatchOptions extends CatalogOptions, LogOptions {
  format: MatchFormat;
  max?: number;
  explainMiss?: string;
  record?: string;
  job?: string;
}

const examples = `
Examples:
  replaybook match job.log                      show the failures and their replay commands
  make test 2>&1 | replaybook match -           read from a pipe
  replaybook match --unmatched *.log.gz         list failures without an entry, too
  replaybook match --explain-miss ci#gate x.log explain why an entry does not match
  replaybook match --record hits.jsonl job.log  remember which entries matched

Exit code: 0 matched, 1 nothing matched, 2 a log could not be read.`;

export const matchCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('match'))
    .argument(
      '[files...]',
      'logs, also packed (gzip, zstd, zip, tar); "-" reads standard input (default)',
    )
    .addOption(formatOption('how to print matches', matchFormats))
    .option('--unmatched', 'list lines that look like failures and match no entry')
    .option('--explain-miss <entry>', 'only explain why this entry does not match')
    .option(
      '--max <n>',
      'number of entries to show in full (default: what fits the screen)',
      positiveNumber,
    )
    .option('--context <n>', 'lines to show above and below a match (default: 2)', wholeNumber)
    .option('--window <n>', 'most lines that a sequence may span (default: 500)', positiveNumber)
    .option('--record <file>', 'append which entries matched which log, and when, to this file')
    .option('--job <name>', 'name of the job in the hits of --record (default: that of the log)')
    .option('--campaigns', 'match entries of campaign runbooks too')
    .addHelpText('after', examples)
    .action(async (files: string[], options: MatchOptions) => {
      if (files.length === 0 && terminal.inputIsTerminal) {
        throw new UserError(
          'There is no log to match.',
          'Pass the path of a log, or pipe one in: `make test 2>&1 | replaybook match -`.',
        );
      }
      if (options.job !== undefined && options.record === undefined) {
        throw new UserError('--job names the job of recorded hits.', 'Add --record FILE to it.');
      }
      const logs = files.length === 0 ? ['-'] : [...new Set(files)];
      const signatures = await openSignatures(options, terminal);
      if (signatures === null) {
        done(await printUnexplained(logs, options, terminal));
        return;
      }
      const run = options.explainMiss === undefined ? printFound : printMisses;
      done(await run(signatures, logs, options, terminal));
    });

/** Null in a repository without runbooks. A folder that a person names has to exist. */
async function openSignatures(
  options: MatchOptions,
  terminal: Terminal,
): Promise<Signatures | null> {
  try {
    return await loadSignatures(await settingsOf(terminal, options));
  } catch (error) {
    const isNamed = options.runbooks !== undefined || options.explainMiss !== undefined;
    if (error instanceof NoRunbooks && !isNamed) return null;
    throw error;
  }
}

async function printUnexplained(
  logs: readonly string[],
  options: MatchOptions,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const report = await withLogs(terminal, (sources) =>
    matchWithoutRunbooks({ cwd, config: options.config }, logs, options, sources),
  );
  for (const sentence of report.errors) complain(sentence, terminal);
  if (report.summary.bytes > 0 || options.format === 'json') {
    await printMatches(report, options.format, options.max ?? null, terminal);
  }
  if (report.errors.length > 0) return exitCode.trouble;
  const log = logs.find((file) => file !== '-') ?? 'job.log';
  complain('There are no runbooks yet, so no entry explains a failure.', terminal);
  const candidates = formatCandidates(await findCandidates(cwd), terminal.args);
  if (candidates !== '') terminal.err(candidates);
  terminal.err(`  Write the first entries: replaybook init --from ${shellWord(log)}\n`);
  return exitCode.nothing;
}

async function printFound(
  signatures: Signatures,
  logs: readonly string[],
  options: MatchOptions,
  terminal: Terminal,
): Promise<number> {
  const { report, warnings } = await withLogs(terminal, (sources) =>
    matchLogs(signatures, logs, options, sources),
  );
  const { errors } = report;
  for (const sentence of [...warnings, ...errors]) complain(sentence, terminal);
  const nothingRead = errors.length === logs.length && report.summary.bytes === 0;
  if (!nothingRead || options.format === 'json') {
    await printMatches(report, options.format, options.max ?? null, terminal);
  }
  const { record } = options;
  if (record !== undefined) await recordFound(report, record, options.job, terminal);
  if (errors.length > 0) return exitCode.trouble;
  return report.matches.length > 0 ? exitCode.ok : exitCode.nothing;
}

/** Appends to the memory of hits, and names what it did not know. */
async function recordFound(
  report: MatchReport,
  name: string,
  job: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const { cwd, env } = terminal;
  const { count: lines, fresh } = await recordHits(report, {
    ...{ path: resolve(cwd, name), name, now: Date.now() },
    job: job ?? env['CI_JOB_NAME'] ?? env['GITHUB_JOB'] ?? null,
  });
  const news = fresh.length === 0 ? '' : `; new: ${fresh.join(', ')}`;
  complain(`Recorded ${count(lines, 'hit')} in ${name}${news}.`, terminal);
}

async function printMisses(
  signatures: Signatures,
  logs: readonly string[],
  options: MatchOptions,
  terminal: Terminal,
): Promise<number> {
  const id = options.explainMiss ?? '';
  const { misses, failures } = await withLogs(terminal, (sources) =>
    explainMisses(signatures, id, logs, options, sources),
  );
  for (const failure of failures) complain(failure, terminal);
  if (options.format === 'json') terminal.out(formatMissJson(misses));
  else terminal.out(misses.map((miss) => formatMiss(miss, terminal.paint)).join('\n'));
  if (failures.length > 0) return exitCode.trouble;
  return misses.some(isMatch) ? exitCode.ok : exitCode.nothing;
}
