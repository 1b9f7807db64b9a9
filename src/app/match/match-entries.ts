import { fillCommand } from '../../core/command/fill/fill.ts';
import { fillArtifact } from '../../core/command/fill/fill-artifact.ts';
import { typedCommand } from '../../core/command/typed-command.ts';
import { fitsPattern } from '../../core/command/value-pattern.ts';
import { pagePaths, pageUrl } from '../../core/links/page-paths.ts';
import type { Match } from '../../core/log/entry-hits.ts';
import type { Command, Entry, Runbook } from '../../core/model.ts';
import type { MatchEntry } from '../../core/pattern/compile.ts';
import type { Project } from '../project/project.ts';
import type { ReportedCommand, ReportedMatch } from './match-report.ts';

/** An entry with the runbook that it stands in. */
export interface OwnedEntry {
  entry: Entry;
  runbook: Runbook;
  /** Where the entry is on the site: with a host where the configuration names one. */
  url: string;
}

/** By the entry's id, in the order of the catalog. */
export function ownedEntries({ catalog, settings }: Project): Map<string, OwnedEntry> {
  const { site, base } = settings;
  const host = site?.replace(/\/+$/, '') ?? '';
  const owned = new Map<string, OwnedEntry>();
  const paths = pagePaths(catalog);
  for (const runbook of catalog.runbooks) {
    const path = paths.get(runbook) ?? '';
    for (const entry of runbook.entries) {
      owned.set(entry.id, { entry, runbook, url: host + pageUrl(base, path, entry.slug) });
    }
  }
  return owned;
}

export function matchEntry({ entry, runbook }: OwnedEntry): MatchEntry {
  const patterns = entry.signature?.patterns ?? [];
  return { id: entry.id, title: entry.title, kind: runbook.kind, patterns };
}

/** A match as it is shown: with its commands and artifacts under the values that the log gave. */
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
