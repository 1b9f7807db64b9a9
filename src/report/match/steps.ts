import type { ReportedCommand, ReportedStep } from '../../app/match/match-report.ts';

/** The commands of a step that its text does not show. */
export function furtherCommands({ text, commands }: ReportedStep): ReportedCommand[] {
  return commands.filter(({ command }) => !text.includes(command));
}
