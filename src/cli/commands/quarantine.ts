import { Argument, Command } from 'commander';
import { checkQuarantine, loadProject } from '../../app/index.ts';
import { formatQuarantineJson } from '../../report/quarantine/json.ts';
import { formatQuarantineMarkdown } from '../../report/quarantine/markdown.ts';
import { formatQuarantineText } from '../../report/quarantine/text.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCode } from '../exit-code.ts';
import { type FindingFormat, findingFormats, printFindings } from '../lint-output.ts';
import {
  addCatalogOptions,
  type CatalogOptions,
  formatOption,
  inRoot,
  moment,
  settingsOf,
  wholeNumber,
} from '../options.ts';

const formats = {
  text: formatQuarantineText,
  json: formatQuarantineJson,
  markdown: formatQuarantineMarkdown,
};

interface QuarantineCommandOptions extends CatalogOptions {
  format: FindingFormat;
  policy?: string;
  manifest?: string;
  metrics?: string;
  changedSince?: string;
  warnHours?: number;
  now?: number;
}

const examples = `
Examples:
  replaybook quarantine check                                the manifest against its policy, now
  replaybook quarantine check --metrics target/metrics.json  and the thresholds against what was measured
  replaybook quarantine check --changed-since main           and what this branch does to the manifest

The policy is a page of the kind "policy" with a heading such as "Quarantine manifest".

Exit code: 0, 1 if something blocks a release (a line for each reason), or 2.`;

export const quarantineCommand: CommandFactory = (terminal, done) =>
  addCatalogOptions(new Command('quarantine'))
    .addArgument(new Argument('<action>', 'what to do').choices(['check']))
    .addOption(formatOption('how to print the result', findingFormats))
    .option('--policy <page>', 'only this policy (default: every page with a contract)')
    .option('--manifest <file>', 'manifest (default: the one that the policy names)')
    .option('--metrics <file>', 'measured values in JSON or YAML, to compare with the thresholds')
    .option('--changed-since <ref>', 'judge the transitions since a git revision too')
    .option(
      '--warn-hours <n>',
      'hours before a deadline on which it warns (default: as the policy says, or 24)',
      wholeNumber,
    )
    .option('--now <time>', 'time of the check, such as 2026-11-29T14:30:00Z or 2026-11-29', moment)
    .addHelpText('after', examples)
    .action(async (_: 'check', options: QuarantineCommandOptions) => {
      const settings = await settingsOf(terminal, options);
      const { quarantine } = settings;
      const named = (file: string | undefined): string | undefined =>
        file && inRoot(file, settings, terminal);
      const project = await loadProject(settings, {});
      const report = await checkQuarantine(project, {
        now: options.now ?? Date.now(),
        warnHours: options.warnHours ?? quarantine.warnHours,
        policy: options.policy,
        manifest: named(options.manifest),
        metrics: named(options.metrics) ?? quarantine.metrics,
        changedSince: options.changedSince,
      });
      project.save();
      await printFindings('quarantine', report, options.format, formats, terminal);
      done(report.blocked ? exitCode.findings : exitCode.ok);
    });
