import { type FillValues, fillerOf } from '../../core/command/fill/fill.ts';
import { fillArtifact } from '../../core/command/fill/fill-artifact.ts';
import { joinableValues, joinedValues } from '../../core/command/fill/joined-values.ts';
import { typedCommand } from '../../core/command/typed-command.ts';
import { fitsPattern } from '../../core/command/value-pattern.ts';
import type { CaptureHit } from '../../core/log/capture-sets.ts';
import type { Match } from '../../core/log/match.ts';
import type { Artifact, Command, Step } from '../../core/model.ts';
import type {
  JoinedCommand,
  ReportedCommand,
  ReportedHit,
  ReportedMatch,
  ReportedStep,
} from './match-report.ts';
import type { OwnedEntry } from './signatures.ts';

/** A match with its commands and artifacts, filled with the values from the log. */
export function reportedMatch(
  match: Match,
  file: string,
  { entry, runbook, url }: OwnedEntry,
): ReportedMatch {
  const { title, pattern, lines, firstLine, lastLine, count, containedIn, excerpts } = match;
  const replays = entry.replay.map((command) => new Replay(typedCommand(command)));
  const hits = match.hits.map((hit) => reportedHit(hit, replays, entry.artifacts));
  const [first] = hits;
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
    captures: match.captures,
    replay: first?.replay ?? [],
    artifacts: first?.artifacts ?? [],
    hits,
    hitsLeftOut: match.hitsLeftOut,
    joined: replays.flatMap((replay) => replay.joined(match.hits)),
    noArtifacts: entry.noArtifacts,
    remediation: entry.remediation.map((step) => step.text),
    steps: {
      diagnosis: reportedSteps(entry.diagnosis, match.captures),
      remediation: reportedSteps(entry.remediation, match.captures),
    },
  };
}

function reportedSteps(steps: readonly Step[], captures: FillValues): ReportedStep[] {
  return steps.map(({ text, commands }) => ({
    text,
    commands: commands.map((command) => new Replay(typedCommand(command)).fill(captures)),
  }));
}

function reportedHit(
  hit: CaptureHit,
  replays: readonly Replay[],
  artifacts: readonly Artifact[],
): ReportedHit {
  const { captures, count, firstLine, lastLine } = hit;
  return {
    captures,
    count,
    firstLine,
    lastLine,
    replay: replays.map((replay) => replay.fill(captures)),
    artifacts: artifacts.map((artifact) => {
      const { path, missing } = fillArtifact(artifact, captures);
      return { path, type: artifact.type, note: artifact.note, missing };
    }),
  };
}

/** A replay command to fill with the values of many hits. */
class Replay {
  readonly #command: Command;
  readonly #fill: ReturnType<typeof fillerOf>;

  constructor(command: Command) {
    this.#command = command;
    this.#fill = fillerOf(command);
  }

  fill(captures: FillValues): ReportedCommand {
    const { code, ready, missing, refused, review } = this.#fill(captures, fitsPattern);
    const wanted = new Set([...missing, ...refused.map(({ name }) => name)]);
    const placeholders = this.#command.placeholders.flatMap(({ name, rules }) => {
      if (!wanted.delete(name) || rules === undefined) return [];
      const { description, allowed, default: value } = rules;
      return [{ name, description, allowed, default: value }];
    });
    const { title, shell } = this.#command;
    return { title, shell, command: code, ready, missing, placeholders, refused, review };
  }

  /** The command with the values of several hits, where all their other values are equal. */
  joined(hits: readonly CaptureHit[]): JoinedCommand[] {
    return joinedValues(this.#command, hits).flatMap((group) => {
      const { name, captures } = group;
      const fill = (some: FillValues) => this.#fill(some, fitsPattern);
      const values = joinableValues(group, fill);
      if (values.length < 2) return [];
      const leftOut = group.values.length - values.length;
      return [{ ...this.fill({ ...captures, [name]: values }), name, values, leftOut }];
    });
  }
}
