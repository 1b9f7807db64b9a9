import { createReadStream } from 'node:fs';
import { fillCommand } from '../core/match/fill.ts';
import {
  type CompiledSignatures,
  compileSignatures,
  createMatcher,
  type Match,
} from '../core/match/matcher.ts';
import type { Entry, Runbook } from '../core/model.ts';
import { entryPath } from '../core/page-url.ts';
import type { Project } from '../node/project.ts';
import { readLines } from '../node/read-lines.ts';
import { systemReason } from '../node/user-error.ts';
import type { MatchReport, ReportedCommand, ReportedMatch } from '../report/match-report.ts';
import type { Terminal } from './terminal.ts';

export interface MatchRun {
  report: MatchReport;
  /** Sentences on logs that could not be read. */
  failures: string[];
}

/** Matches each log against the catalog; one that cannot be read does not stop the others. */
export async function matchLogs(
  project: Project,
  files: readonly string[],
  terminal: Terminal,
): Promise<MatchRun> {
  const owners = ownersOf(project);
  const compiled = compileSignatures(
    [...owners.values()].map(({ entry, runbook }) => ({
      id: entry.id,
      title: entry.title,
      kind: runbook.kind,
      patterns: entry.signature?.patterns ?? [],
    })),
  );
  const matches: ReportedMatch[] = [];
  const failures: string[] = [];
  const summary = { bytes: 0, lines: 0, matchedEntries: 0 };
  for (const file of files) {
    try {
      const stream = file === '-' ? terminal.input : createReadStream(file);
      const found = await matchStream(compiled, stream, summary);
      for (const match of found) {
        const owner = owners.get(match.entry);
        if (owner) matches.push(reported(match, file, owner, project));
      }
    } catch (error) {
      failures.push(`"${file}" cannot be read: ${systemReason(error)}.`);
    }
  }
  summary.matchedEntries = new Set(matches.map((match) => match.entry)).size;
  return { report: { summary, matches, similar: [] }, failures };
}

interface Owner {
  entry: Entry;
  runbook: Runbook;
}

function ownersOf(project: Project): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const runbook of project.catalog.runbooks) {
    for (const entry of runbook.entries) owners.set(entry.id, { entry, runbook });
  }
  return owners;
}

async function matchStream(
  compiled: CompiledSignatures,
  stream: NodeJS.ReadableStream,
  summary: { bytes: number; lines: number },
): Promise<Match[]> {
  const matcher = createMatcher(compiled);
  let lineNumber = 0;
  const countBytes = (bytes: number): void => {
    summary.bytes += bytes;
  };
  for await (const line of readLines(stream as AsyncIterable<Uint8Array>, countBytes)) {
    lineNumber += 1;
    matcher.push(line, lineNumber);
  }
  summary.lines += lineNumber;
  return matcher.finish();
}

function reported(match: Match, file: string, owner: Owner, project: Project): ReportedMatch {
  const { entry, runbook } = owner;
  const { site, base } = project.settings;
  const { title, pattern, lines, count, excerpts, captures } = match;
  return {
    file,
    entry: entry.id,
    title,
    runbook: runbook.path,
    runbookLine: entry.titlePosition.start.line,
    url: `${site?.replace(/\/+$/, '') ?? ''}${base}${entryPath(runbook.id, entry.slug)}`,
    pattern,
    lines,
    count,
    excerpts,
    captures,
    replay: entry.replay.map((command): ReportedCommand => {
      const filled = fillCommand(command, captures);
      return {
        title: command.title,
        shell: command.shell,
        command: filled.code,
        ready: filled.ready,
        missing: filled.missing,
        refused: filled.refused,
      };
    }),
    artifacts: entry.artifacts.map(({ path, type, note }) => ({ path, type, note })),
    remediation: entry.remediation.map((step) => step.text),
  };
}
