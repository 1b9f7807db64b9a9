import { resolve } from 'node:path';
import type { MatchReport } from '../app/index.ts';
import { formatMatchGitHub } from '../report/match/github.ts';
import { formatMatchJson } from '../report/match/json.ts';
import { commentLimit, formatMatchMarkdown } from '../report/match/markdown.ts';
import { formatMatchText } from '../report/match/text.ts';
import type { MatchTextOptions } from '../report/match/text-place.ts';
import { addToStepSummary } from './step-summary.ts';
import type { Terminal } from './terminal.ts';

export const matchFormats = ['text', 'json', 'github', 'markdown'] as const;
export type MatchFormat = (typeof matchFormats)[number];

/** Prints the matches; in a job of GitHub Actions `github` writes the step summary too. */
export async function printMatches(
  report: MatchReport,
  format: MatchFormat,
  max: number | null,
  terminal: Terminal,
): Promise<void> {
  switch (format) {
    case 'text':
      terminal.out(formatMatchText(report, await textOptions(max, terminal)));
      break;
    case 'json':
      terminal.out(formatMatchJson(report));
      break;
    case 'github':
      terminal.commands(formatMatchGitHub(report));
      addToStepSummary(terminal, (room) => formatMatchMarkdown(report, room));
      break;
    case 'markdown':
      terminal.out(formatMatchMarkdown(report, commentLimit));
      break;
  }
}

async function textOptions(max: number | null, terminal: Terminal): Promise<MatchTextOptions> {
  const { paint, coloured, columns, rows, cwd } = terminal;
  const hasLinks = coloured && (await import('supports-hyperlinks')).default.stdout;
  const link = (text: string, file: string) =>
    hasLinks ? terminal.link(text, resolve(cwd, file)) : text;
  return { paint, coloured, columns, rows, max, link };
}
