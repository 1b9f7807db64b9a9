import type { Root } from 'mdast';
import type { CodeBlock, Entry, Meta, Problem, Runbook } from '../model.ts';
import type { Fact } from './blocks.ts';
import { collect } from './collect.ts';
import type { ParsedRunbook, Section } from './document.ts';
import { looksLikeAlerts, readEntries } from './entries.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { readHeadingTree } from './heading-tree.ts';
import { remarkParser } from './markdown.ts';
import type { ParseOptions } from './options.ts';
import { readOutline } from './outline.ts';
import { inlineText } from './plain-text.ts';
import { fieldText } from './signature.ts';
import { Source } from './source.ts';
import { createVocabulary } from './vocabulary.ts';

export interface RunbookSource {
  /** As in `Runbook.path`. */
  path: string;
  /** As in `Runbook.id`. */
  id: string;
  text: string;
}

/** Turns a file's text into a runbook. Never throws: what cannot be read becomes a problem. */
export function parseRunbook(file: RunbookSource, options: ParseOptions = {}): ParsedRunbook {
  const source = new Source(file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text);
  const problems: Problem[] = [];
  const binary = source.text.indexOf('\0');
  if (binary >= 0) {
    const position = source.span(binary, binary + 1);
    problems.push({ ruleId: 'readable-file', messageId: 'binary', data: {}, position });
    return parseText(file, new Source(''), options, problems);
  }
  try {
    return parseText(file, source, options, problems);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = source.span(0, 0);
    const problem = { ruleId: 'readable-file', messageId: 'unparsable', data: { reason }, position };
    return parseText(file, new Source(''), options, [problem]);
  }
}

function parseText(
  file: RunbookSource,
  source: Source,
  options: ParseOptions,
  problems: Problem[],
): ParsedRunbook {
  const frontMatter = readFrontMatter(source, problems);
  const markdown = options.markdown ?? remarkParser;
  const tree = markdown(blank(source.text, frontMatter.end));
  const { slugs, ...collected } = collect(tree, source);
  const words = createVocabulary(options.fields);
  const facts: Fact[] = [];
  const outline = readOutline(readHeadingTree(tree, words), { words, source, facts, slugs });
  const { values } = frontMatter;
  const kind = values.kind ?? (looksLikeAlerts(outline) ? 'alert' : 'signatures');
  const title = titleOf(file.path, values, collected.anchors);
  const context = { runbookId: file.id, pageTitle: title, kind, source, options, problems };
  const entries = readEntries(outline, context);
  markCommands(collected.codeBlocks, entries);
  const runbook: Runbook = {
    id: file.id,
    path: file.path,
    title,
    kind,
    meta: metaOf(values, facts, outline),
    summary: summaryOf(tree),
    entries,
    ...collected,
    problems,
  };
  return { runbook, tree, slugs, outline, text: source.text };
}

/** The text with its first characters made blank, so that all offsets stay what they are. */
function blank(text: string, end: number): string {
  return end === 0 ? text : text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

function titleOf(path: string, values: FrontMatter, anchors: Runbook['anchors']): string {
  const stated = values.title?.trim();
  if (stated) return stated;
  const heading = anchors.find((anchor) => anchor.depth === 1 && anchor.text !== '');
  if (heading) return heading.text;
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.(?:md|markdown)$/i, '');
  return file.replace(/[-_]+/g, ' ');
}

/** Front matter first; else labels that stand ahead of the first entry. */
function metaOf(values: FrontMatter, facts: readonly Fact[], outline: Section): Meta {
  const stated = labelledMeta(outline);
  const fact = (name: Fact['name']): string | undefined =>
    facts.filter((found) => found.name === name).map((found) => fieldText(found.nodes))[0];
  const date = /\d{4}-\d{2}-\d{2}/.exec(fact('reviewed') ?? '')?.[0];
  const meta: Meta = { tags: values.tags ?? [], aliases: (values.aliases ?? []).map(aliasPath) };
  const owner = values.owner ?? stated.owner;
  const severity = values.severity ?? stated.severity;
  const status = values.status ?? fact('status');
  const reviewed = values.reviewed ?? date;
  const reviewEvery = values['review-every'];
  if (owner) meta.owner = owner;
  if (severity) meta.severity = severity;
  if (status) meta.status = status;
  if (reviewed) meta.reviewed = reviewed;
  if (reviewEvery) meta.reviewEvery = reviewEvery;
  return meta;
}

function labelledMeta(outline: Section): { owner?: string; severity?: string } {
  const found: { owner?: string; severity?: string } = {};
  const visit = (section: Section, depth: number): boolean => {
    for (const part of section.parts) {
      if (part.type === 'section') {
        if (part.entryId !== null && depth > 0) return false;
        if (!visit(part, depth + 1)) return false;
      } else if (part.field?.name === 'owner' || part.field?.name === 'severity') {
        found[part.field.name] ??= fieldText(part.nodes);
      }
    }
    return true;
  };
  visit(outline, 0);
  return found;
}

function aliasPath(alias: string): string {
  return alias.replace(/^\/+|\/+$/g, '').replace(/\.(?:md|markdown|html)$/i, '');
}

function summaryOf(tree: Root): string {
  const paragraph = tree.children.find((node) => node.type === 'paragraph');
  const text = paragraph ? inlineText(paragraph) : '';
  return text.length <= 300 ? text : `${text.slice(0, 300).replace(/\s+\S*$/, '')}…`;
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
