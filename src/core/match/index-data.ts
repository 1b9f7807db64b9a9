import type { Catalog, Command, Entry, Kind, Placeholder, Runbook } from '../model.ts';
import type { CommandDanger } from './command-danger.ts';
import type { MatchEntry, MatchPattern } from './compile.ts';

const SIGNATURE_INDEX_VERSION = 1;

/** What the site ships for matching and searching in the browser; plain JSON. */
export interface SignatureIndex {
  version: typeof SIGNATURE_INDEX_VERSION;
  entries: IndexEntry[];
}

interface IndexCommand extends Pick<Command, 'code' | 'shell' | 'placeholders'> {
  /** Left out where it does no harm. */
  dangers?: readonly CommandDanger[];
}

/** An entry as the matcher and the search want it; it is a `MatchEntry` too. */
export interface IndexEntry extends MatchEntry {
  id: string;
  title: string;
  /** Of kind `campaign`: left out of log matching unless asked for, but found by a search. */
  kind: Kind;
  /** Title of its runbook. */
  runbook: string;
  url: string;
  patterns: MatchPattern[];
  /** The signature's prose, or the scope that stands in for a signature. */
  observed: string;
  terms: string[];
  replay: IndexCommand[];
  artifacts: string[];
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
  const entries = catalog.runbooks.flatMap((runbook) =>
    runbook.entries.map((entry) => indexEntry(entry, runbook, urlOf(entry, runbook), dangersOf)),
  );
  return { version: SIGNATURE_INDEX_VERSION, entries };
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
    patterns: (signature?.patterns ?? []).map(({ steps }) => ({
      steps: steps.map(({ type, source, flags }) => ({ type, source, flags })),
    })),
    observed: signature?.observed || ownScope,
    terms: signature?.terms ?? [],
    replay: entry.replay.map((command): IndexCommand => {
      const { code, shell, placeholders } = command;
      const dangers = dangersOf(command, runbook);
      return { code, shell, placeholders, ...(dangers.length > 0 && { dangers }) };
    }),
    artifacts: entry.artifacts.map(({ path }) => path),
    remediation: entry.remediation.slice(0, REMEDIATION_STEPS).map(({ text }) => text),
  };
}

export type IndexReading = { ok: true; index: SignatureIndex } | { ok: false; reason: string };

/** Checks parsed JSON: a damaged index, or one of another version, gives a reason and no entry. */
export function readSignatureIndex(data: unknown): IndexReading {
  if (!isRecord(data)) return { ok: false, reason: 'The signature index is not a JSON object.' };
  const { version, entries } = data;
  if (version !== SIGNATURE_INDEX_VERSION) {
    const found = typeof version === 'number' ? `version ${version}` : 'of no version';
    const wanted = `this page reads version ${SIGNATURE_INDEX_VERSION}: load the page again`;
    return { ok: false, reason: `The signature index is ${found}, and ${wanted}.` };
  }
  if (!Array.isArray(entries)) {
    return { ok: false, reason: 'The signature index is damaged: it has no list of entries.' };
  }
  const bad = entries.findIndex((entry) => !isIndexEntry(entry));
  if (bad >= 0) {
    return { ok: false, reason: `The signature index is damaged at entry ${bad + 1}.` };
  }
  return { ok: true, index: { version, entries } };
}

const KINDS: Readonly<Record<Kind, true>> = {
  signatures: true,
  alert: true,
  incident: true,
  policy: true,
  campaign: true,
  reference: true,
};

function isIndexEntry(value: unknown): value is IndexEntry {
  if (!isRecord(value)) return false;
  const { id, title, runbook, url, observed, kind, ...lists } = value;
  const { patterns, terms, replay, artifacts, remediation } = lists;
  return (
    [id, title, runbook, url, observed].every(isString) &&
    isString(kind) &&
    Object.hasOwn(KINDS, kind) &&
    isListOf(patterns, isPattern) &&
    isListOf(replay, isCommand) &&
    [terms, artifacts, remediation].every((list) => isListOf(list, isString))
  );
}

function isPattern(value: unknown): value is MatchPattern {
  if (!isRecord(value)) return false;
  const { steps } = value;
  return isListOf(steps, isStep);
}

function isStep(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { type, source, flags } = value;
  return (type === 'text' || type === 'regex') && isString(source) && isString(flags);
}

function isCommand(value: unknown): value is IndexCommand {
  if (!isRecord(value)) return false;
  const { code, shell, placeholders } = value;
  return (
    isString(code) && (shell === null || isString(shell)) && isListOf(placeholders, isPlaceholder)
  );
}

function isPlaceholder(value: unknown): value is Placeholder {
  if (!isRecord(value)) return false;
  const { name, raw, syntax, start, end } = value;
  const hasSyntax = syntax === 'angle' || syntax === 'mustache' || syntax === 'path';
  return isString(name) && isString(raw) && hasSyntax && isOffset(start) && isOffset(end);
}

function isOffset(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
