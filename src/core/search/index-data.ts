import type { CommandDanger } from '../command/command-danger.ts';
import { typedCommand, typedDangers } from '../command/typed-command.ts';
import type { Catalog, Command, Entry, Pattern, Runbook } from '../model.ts';
import type { CompiledSignatures, MatchEntry } from '../pattern/compile.ts';
import type { MatchPattern } from '../pattern/match-pattern.ts';
import { derivedValues, Standings } from './standing.ts';

export const SIGNATURE_INDEX_VERSION = 1;

/** The entries in the form that the matcher and the search need. */
export interface SearchIndex {
  entries: readonly SearchEntry[];
  /** The patterns of these entries, if they have been compiled. */
  signatures?: CompiledSignatures;
}

/** The published form for programs: plain JSON. */
export interface SignatureIndex extends SearchIndex {
  version: typeof SIGNATURE_INDEX_VERSION;
  entries: IndexEntry[];
}

export interface IndexCommand extends Pick<Command, 'code' | 'shell' | 'placeholders'> {
  /** Missing for a harmless command. */
  dangers?: readonly CommandDanger[];
}

/** One of the kind `campaign` is matched only with `--campaigns`, but found by a search. */
export interface SearchEntry extends MatchEntry {
  /** Title of its runbook. */
  runbook: string;
  url: string;
  /** The prose of the signature, or the scope that replaces a signature. */
  observed: string;
  terms: string[];
  replay: IndexCommand[];
  artifacts: string[];
}

export interface IndexEntry extends SearchEntry {
  /** The first steps only. */
  remediation: string[];
}

const REMEDIATION_STEPS = 3;

/** Builds the index of all entries of a catalog, in its order. */
export function buildSignatureIndex(
  catalog: Catalog,
  urlOf: (entry: Entry, runbook: Runbook) => string,
  dangersOf: (command: Command, runbook: Runbook) => readonly CommandDanger[] = () => [],
): SignatureIndex {
  const entriesOf = indexEntries(catalog, urlOf, dangersOf);
  return { version: SIGNATURE_INDEX_VERSION, entries: catalog.runbooks.flatMap(entriesOf) };
}

/** The part of the index for each runbook, so that nobody needs to hold all of it. */
export function indexEntries(
  catalog: Catalog,
  urlOf: (entry: Entry, runbook: Runbook) => string,
  dangersOf: (command: Command, runbook: Runbook) => readonly CommandDanger[] = () => [],
): (runbook: Runbook) => IndexEntry[] {
  const standings = new Standings(catalog);
  return (runbook) =>
    runbook.entries.map((entry) => ({
      ...indexEntry(entry, runbook, urlOf(entry, runbook), dangersOf),
      ...matchFacts(entry, runbook, standings),
    }));
}

function indexEntry(
  entry: Entry,
  runbook: Runbook,
  url: string,
  dangersOf: (command: Command, runbook: Runbook) => readonly CommandDanger[],
): IndexEntry {
  const { signature, scope } = entry;
  const ownScope = scope && !scope.inherited ? scope.text : '';
  return {
    id: entry.id,
    title: entry.title,
    kind: runbook.kind,
    runbook: runbook.title,
    url,
    patterns: (signature?.patterns ?? []).map(indexPattern),
    observed: signature?.observed || ownScope,
    terms: signature?.terms ?? [],
    replay: entry.replay.map((command): IndexCommand => {
      const { code, shell, placeholders } = typedCommand(command);
      const dangers = typedDangers(command, dangersOf(command, runbook));
      return { code, shell, placeholders, ...(dangers.length > 0 && { dangers }) };
    }),
    artifacts: entry.artifacts.map(({ path }) => path),
    remediation: entry.remediation.slice(0, REMEDIATION_STEPS).map(({ text }) => text),
  };
}

/** What the matcher needs beside patterns, where there is any. */
function matchFacts(
  entry: Entry,
  runbook: Runbook,
  standings: Standings,
): Pick<SearchEntry, 'noise' | 'standing' | 'derived'> {
  const standing = standings.of(entry, runbook);
  const derived = derivedValues(entry, runbook);
  return {
    ...(entry.noise && { noise: entry.noise.map(indexPattern) }),
    ...(standing && { standing }),
    ...(derived.length > 0 && { derived }),
  };
}

function indexPattern({ steps }: Pattern): MatchPattern {
  return { steps: steps.map(({ position: _, ...step }) => step) };
}
