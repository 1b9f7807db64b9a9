import { fillCommand } from '../../core/command/fill/fill.ts';
import { fillArtifact } from '../../core/command/fill/fill-artifact.ts';
import { typedCommand } from '../../core/command/typed-command.ts';
import { fitsPattern } from '../../core/command/value-pattern.ts';
import type { Match } from '../../core/log/entry-hits.ts';
import type { Command } from '../../core/model.ts';
import type { ReportedCommand, ReportedMatch } from './match-report.ts';
import type { OwnedEntry } from './signatures.ts';

/** A match with its commands and artifacts, filled with the values from the log. */
export function reportedMatch(
  match: Match,
  file: string,
  { entry, runbook, url }: OwnedEntry,
): ReportedMatch {
  const { title, pattern, lines, firstLine, lastLine, count, containedIn, excerpts } = match;
  const { captures } = match;
  return {
    file,
    entry: entry.id,
    title,
    runbook: runbook.path,
    runbookLine: entry.titlePosition.start.line,
    url,
    severity: entry.severity ?? runbook.meta.severity ?? null,
    owner: entry.owner ?? runbook.meta.owner ?? null,
    pattern,
    lines,
    firstLine,
    lastLine,
    count,
    containedIn,
    excerpts,
    captures,
    replay: entry.replay.map((command) => reportedCommand(typedCommand(command), captures)),
    artifacts: entry.artifacts.map((artifact) => {
      const { path, missing } = fillArtifact(artifact, captures);
      return { path, type: artifact.type, note: artifact.note, missing };
    }),
    noArtifacts: entry.noArtifacts,
    remediation: entry.remediation.map((step) => step.text),
  };
}

function reportedCommand(command: Command, captures: Record<string, string>): ReportedCommand {
  const { code, ready, missing, refused, review } = fillCommand(command, captures, fitsPattern);
  const wanted = new Set([...missing, ...refused.map(({ name }) => name)]);
  const placeholders = command.placeholders.flatMap(({ name, rules }) => {
    if (!wanted.delete(name) || rules === undefined) return [];
    const { description, allowed, default: value } = rules;
    return [{ name, description, allowed, default: value }];
  });
  const { title, shell } = command;
  return { title, shell, command: code, ready, missing, placeholders, refused, review };
}
