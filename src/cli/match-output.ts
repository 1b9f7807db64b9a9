import type { MatchReport } from '../app/index.ts';
import { formatMatchGitHub } from '../report/match-github.ts';
import { formatMatchJson } from '../report/match-json.ts';
import { commentLimit, formatMatchMarkdown } from '../report/match-markdown.ts';
import { formatMatchText } from '../report/match-text.ts';
import { addToStepSummary } from './step-summary.ts';
import type { Terminal } from './terminal.ts';

export const matchFormats = ['text', 'json', 'github', 'markdown'] as const;
export type MatchFormat = (typeof matchFormats)[number];

/** Prints the matches; in a job of GitHub Actions `github` writes the step summary too. */
export function printMatches(
  report: MatchReport,
  format: MatchFormat,
  max: number,
  terminal: Terminal,
): void {
  const { paint, coloured } = terminal;
  switch (format) {
    case 'text':
      terminal.out(formatMatchText(report, { paint, coloured, max }));
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
