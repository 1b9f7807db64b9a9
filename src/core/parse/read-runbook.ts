import type { Root } from 'mdast';
import { compileGlob } from '../glob.ts';
import type { MarkdownParser } from '../markdown/markdown-parser.ts';
import { Source } from '../markdown/source.ts';
import { plainTree, readTree, Unparsable } from '../markdown/tree.ts';
import type { CodeBlock, Entry, Kind, Problem, Runbook } from '../model.ts';
import { readCampaign } from './campaign.ts';
import { collect } from './collect.ts';
import type { ParsedRunbook, Surface } from './document.ts';
import { readEntries } from './entries/entries.ts';
import { giveErrors } from './entries/page-errors.ts';
import { patternTexts } from './entries/pattern-texts.ts';
import { readLooseCommands } from './entry/loose-commands.ts';
import { readPlaceholders } from './entry/placeholder-declarations.ts';
import { entryFields, type ParseOptions } from './fields/parse-options.ts';
import { vocabularyOf } from './fields/vocabulary.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import type { FrontMatter } from './front-matter/front-matter-schema.ts';
import type { NamedError } from './front-matter/named-errors.ts';
import { readIncidents } from './incidents.ts';
import { preambleEnd, readMeta } from './metadata.ts';
import { findMisspelledFields } from './misspelled-fields.ts';
import type { Fact } from './outline/block-context.ts';
import { readHeadingTree } from './outline/heading-tree.ts';
import { readOutline } from './outline/outline.ts';
import { isAboutRepository, readPageKind, readWholeKind } from './page-kind.ts';
import { findGaps, isProcedure } from './procedure.ts';
import { findPatternTables } from './tables/pattern-table.ts';
import { readSummary, readTitle } from './title.ts';

export interface RunbookSource {
  /** As in `Runbook.path`. */
  path: string;
  /** As in `Runbook.id`. */
  id: string;
  text: string;
}

/**
 * Turns a file's text into a runbook, with a parser that the caller brings: that of `markdown-parser.ts`
 * takes its time to load. Never throws: what cannot be read becomes a problem.
 */
export function readRunbook(file: RunbookSource, options: ReadOptions): ParsedRunbook {
  return readPage(file, options, readDocument);
}

/** The part of a runbook that takes no entries, a quarter of the work, as `readRunbook` finds it. */
export function readSurface(file: RunbookSource, options: ReadOptions): Surface {
  return readPage(file, options, surfaceOf);
}

type ReadOptions = ParseOptions & { markdown: MarkdownParser };

function readPage<Read>(
  file: RunbookSource,
  options: ReadOptions,
  read: (page: Page) => Read,
): Read {
  const source = sourceOf(file);
  const problems: Problem[] = [];
  const readable = (
    messageId: string,
    data: Problem['data'],
    start: number,
    end: number,
  ): Problem => {
    return { ruleId: 'readable-file', messageId, data, position: source.span(start, end) };
  };
  const binary = source.text.indexOf('\0');
  if (binary >= 0) {
    problems.push(readable('binary', {}, binary, binary + 1));
    const tree: Root = { type: 'root', children: [] };
    return read({ file, source, tree, values: {}, errors: [], options, problems });
  }
  const { values, end, errors } = readFrontMatter(source, problems);
  const page = { file, source, values, errors, options };
  try {
    const tree = readTree(source, end, options.markdown);
    return read({ ...page, tree, problems: [...problems] });
  } catch (error) {
    const offset = error instanceof Unparsable ? error.offset : 0;
    problems.push(readable('unparsable', { reason: reasonOf(error) }, offset, offset));
    return read({ ...page, tree: plainTree(source), problems });
  }
}

/** Half a surrogate pair, which an editor may send, is no character of any address. */
function sourceOf({ text }: RunbookSource): Source {
  return new Source((text.startsWith('\uFEFF') ? text.slice(1) : text).toWellFormed());
}

/** A file whose text is shown as it stands, for the reason that a problem says. */
export function readAsSource(
  file: RunbookSource,
  options: ParseOptions,
  problem: Pick<Problem, 'messageId' | 'data'>,
): ParsedRunbook {
  const source = sourceOf(file);
  const problems = [{ ruleId: 'readable-file', ...problem, position: source.span(0, 0) }];
  const page = { file, source, values: {}, errors: [], options, problems };
  return readDocument({ ...page, tree: plainTree(source) });
}

function reasonOf(error: unknown): string {
  // What exhausts the stack of a recursive parser is depth.
  if (error instanceof RangeError) return 'it nests too deeply';
  return error instanceof Error ? error.message : String(error);
}

interface Page {
  file: RunbookSource;
  source: Source;
  tree: Root;
  values: FrontMatter;
  errors: readonly NamedError[];
  options: ParseOptions;
  problems: Problem[];
}

function readDocument(page: Page): ParsedRunbook {
  const { file, source, tree, values, errors, options, problems } = page;
  const { slugs, freeSlug, ...collected } = collect(tree, source);
  const words = vocabularyOf(options.fields);
  const facts: Fact[] = [];
  const title = readTitle(file.path, values, collected.anchors);
  const given = values.kind ?? kindOfPath(file.path, options);
  const wholeKind = given === null ? readWholeKind(file.path, title, collected.anchors) : null;
  const stated = given ?? wholeKind;
  const headings = readHeadingTree(tree, isShownWhole(stated, options) ? null : words, source);
  const { anchors } = collected;
  const outline = readOutline(headings, { words, source, facts, slugs, anchors });
  const pageKind = readPageKind(stated, outline, collected.codeBlocks, words, options);
  const namesError = errors.length > 0;
  const { id: runbookId, path } = file;
  const place = { runbookId, path, pageTitle: title, source, words, freeSlug, namesError };
  const entries = readEntries(outline, { ...place, ...pageKind, problems });
  const { distinctive } = pageKind;
  const kind =
    stated ?? (entries.length > 0 ? pageKind.kind : kindWithoutEntries(tree, title, path));
  if (kind === 'procedure') {
    problems.push(...findGaps(tree, { words, source, isStated: stated === 'procedure' }));
  }
  if (stated == null && entries.length === 0) findPatternTables(tree, source, problems);
  giveErrors(errors, entries, file.id, problems);
  findMisspelledFields(outline, { distinctive, words, source, problems });
  markCommands(collected.codeBlocks, entries);
  const otherCommands = readLooseCommands(tree, entries, collected.codeBlocks, source);
  const placeholders = readPlaceholders(tree, entries, source, problems);
  const incidents = readIncidents(tree, { source, kind, slugs, isStated: given === 'incident' });
  const campaign = kind === 'campaign' ? readCampaign(tree) : null;
  const runbook: Runbook = {
    id: file.id,
    path: file.path,
    title,
    kind,
    ...(given !== null && { hasStatedKind: true as const }),
    meta: readMeta(values, outline, entries, facts),
    summary: readSummary(outline, facts, preambleEnd(outline, entries)),
    entries,
    ...collected,
    ...(otherCommands.length > 0 && { otherCommands }),
    ...(placeholders.length > 0 && { placeholders }),
    ...(incidents.length > 0 && { incidents }),
    ...(campaign !== null && { campaign }),
    problems,
  };
  return { runbook, tree, slugs, outline, text: source.text };
}

function surfaceOf({ file, source, tree, values, errors }: Page): Surface {
  const { anchors, links, undefinedReferences, diagrams, directives } = collect(tree, source);
  const title = readTitle(file.path, values, anchors);
  const texts = errors.length > 0 ? null : patternTexts(tree);
  return { title, anchors, links, undefinedReferences, diagrams, directives, patternTexts: texts };
}

/** The kind that the configuration gives to the files of a folder. */
function kindOfPath(path: string, { kindsByPath = [] }: ParseOptions): Kind | null {
  const found = kindsByPath.findLast(({ files }) =>
    files.some((glob) => compileGlob(glob, { below: true })(path)),
  );
  return found?.kind ?? null;
}

function kindWithoutEntries(tree: Root, title: string, path: string): Kind {
  return isProcedure(tree, title) && !isAboutRepository(path) ? 'procedure' : 'reference';
}

/** A policy or a record of an incident has no entries, so that `## Severity` is a chapter of it. */
function isShownWhole(kind: FrontMatter['kind'], options: ParseOptions): boolean {
  return kind != null && entryFields(kind, options).size === 0;
}

/** Marks the blocks that entries offer for copying. */
function markCommands(blocks: CodeBlock[], entries: readonly Entry[]): void {
  const offsets = new Set(
    entries.flatMap((entry) =>
      [...entry.replay, ...entry.otherCommands].map((command) => command.position.start.offset),
    ),
  );
  for (const block of blocks) block.command = offsets.has(block.position.start.offset);
}
