import { getOrCreate } from '../maps.ts';
import type { MatchPattern, MatchStep } from '../pattern/match-pattern.ts';
import type { IndexCommand, SearchEntry, SearchIndex } from './index-data.ts';

/** Increased by every change that an older page cannot read. */
export const INDEX_VERSION = 2;

interface PackedRunbook {
  /** The common prefix of the ids of its entries. */
  id: string;
  title: string;
  kind: SearchEntry['kind'];
  /** The common prefix of the URLs of its entries. */
  url: string;
  entries: PackedEntry[];
}

/** With the rest of its id, and the rest of its URL if that differs. */
interface PackedEntry
  extends Pick<SearchEntry, 'id' | 'title' | 'standing' | 'derived'>,
    Partial<Pick<SearchEntry, 'url' | 'observed' | 'terms' | 'artifacts'>> {
  patterns?: PackedStep[][];
  noise?: PackedStep[][];
  replay?: PackedCommand[];
}

type StepBounds = Omit<MatchStep, 'type' | 'source' | 'flags'>;

/** Text, alone or with what binds it, or a regular expression with its flags. */
type PackedStep =
  | string
  | ({ text: string } & StepBounds)
  | ({ source: string; flags: string } & StepBounds);

interface PackedCommand
  extends Pick<IndexCommand, 'code' | 'dangers'>,
    Partial<Pick<IndexCommand, 'placeholders'>> {
  shell?: string;
}

/** A search index as the site ships it: by runbook, without empty or derived values. */
export interface PackedIndex {
  version: typeof INDEX_VERSION;
  runbooks: PackedRunbook[];
}

/** Packs an index for the browser. */
export function packIndex({ entries }: SearchIndex): PackedIndex {
  const runbooks = new Map<string, PackedRunbook>();
  for (const entry of entries) {
    const id = before(entry.id, '#');
    const url = before(entry.url, '#');
    const key = `${id} ${url}`;
    const { runbook: title, kind } = entry;
    const known = getOrCreate(runbooks, key, () => ({ id, title, kind, url, entries: [] }));
    known.entries.push(packEntry(entry, entry.id.slice(id.length), entry.url.slice(url.length)));
  }
  return { version: INDEX_VERSION, runbooks: [...runbooks.values()] };
}

function packEntry(entry: SearchEntry, id: string, url: string): PackedEntry {
  const { title, patterns, observed, terms, replay, artifacts, noise, standing, derived } = entry;
  return {
    id,
    ...(url !== id && { url }),
    title,
    ...(patterns.length > 0 && { patterns: patterns.map(packPattern) }),
    ...(observed !== '' && { observed }),
    ...(terms.length > 0 && { terms }),
    ...(replay.length > 0 && { replay: replay.map(packCommand) }),
    ...(artifacts.length > 0 && { artifacts }),
    ...(noise && { noise: noise.map(packPattern) }),
    ...(standing && { standing }),
    ...(derived && { derived }),
  };
}

function packPattern({ steps }: MatchPattern): PackedStep[] {
  return steps.map(({ type, source, flags, ...bounds }) => {
    if (type === 'regex') return { source, flags, ...bounds };
    return Object.keys(bounds).length === 0 ? source : { text: source, ...bounds };
  });
}

function packCommand({ code, shell, placeholders, dangers }: IndexCommand): PackedCommand {
  return {
    code,
    ...(shell !== null && { shell }),
    ...(placeholders.length > 0 && { placeholders }),
    ...(dangers && { dangers }),
  };
}

/**
 * Unpacks parsed JSON; throws for what is no index, or one of another version. The version says what the rest
 * is: a site ships an index beside the program that reads it.
 */
export function readIndex(data: unknown): SearchIndex {
  const { version, runbooks } = Object(data) as Partial<PackedIndex>;
  if (version !== INDEX_VERSION) {
    const found = typeof version === 'number' ? `version ${version}` : 'of no version';
    const wanted = `this page reads version ${INDEX_VERSION}: reload the page`;
    throw new Error(`The search index is ${found}, and ${wanted}.`);
  }
  if (!Array.isArray(runbooks)) {
    throw new Error('The search index is damaged: it has no list of runbooks.');
  }
  return {
    entries: runbooks.flatMap((runbook) =>
      runbook.entries.map((entry) => unpackEntry(entry, runbook)),
    ),
  };
}

function unpackEntry(entry: PackedEntry, runbook: PackedRunbook): SearchEntry {
  const { id, url = id, title, patterns = [], observed = '', terms = [], replay = [] } = entry;
  const { noise, standing, derived } = entry;
  return {
    id: runbook.id + id,
    title,
    kind: runbook.kind,
    runbook: runbook.title,
    url: runbook.url + url,
    patterns: patterns.map(unpackPattern),
    observed,
    terms,
    replay: replay.map(({ shell = null, placeholders = [], ...command }) => {
      return { ...command, shell, placeholders };
    }),
    artifacts: entry.artifacts ?? [],
    ...(noise && { noise: noise.map(unpackPattern) }),
    ...(standing && { standing }),
    ...(derived && { derived }),
  };
}

function unpackPattern(steps: readonly PackedStep[]): MatchPattern {
  return { steps: steps.map(unpackStep) };
}

function unpackStep(step: PackedStep): MatchStep {
  if (typeof step === 'string') return { type: 'text', source: step, flags: '' };
  if (!('text' in step)) return { type: 'regex', ...step };
  const { text, ...bounds } = step;
  return { type: 'text', source: text, flags: '', ...bounds };
}

function before(text: string, sign: string): string {
  const at = text.indexOf(sign);
  return at < 0 ? text : text.slice(0, at);
}
