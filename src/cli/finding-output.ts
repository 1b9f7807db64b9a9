import type { Report } from '../app/index.ts';
import { formatGitHub } from '../report/github.ts';
import type { Paint } from '../report/paint.ts';
import { formatSarif } from '../report/sarif.ts';
import { sarifTool } from './lint-output.ts';
import type { Terminal } from './terminal.ts';

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
