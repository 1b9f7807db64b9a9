import { findAll } from '../markdown/plain-text.ts';
import {
  type Chapter,
  chaptersOf,
  type Grid,
  gridsOf,
  positionOf,
  type Statement,
  statementsOf,
} from '../markdown/statements.ts';
import type { ParsedRunbook } from '../parse/document.ts';
import type { Contract } from './contract.ts';
import { nameIn, readFields, readStatuses } from './contract-names.ts';
import { readHours, readSla } from './contract-sla.ts';
import { readThresholds } from './thresholds.ts';

const manifestTitle =
  /\bquarantined?\b.*\b(?:manifest|contract|register|registry|schema)\b|\b(?:manifest|contract|register|registry|schema)\b.*\bquarantined?\b/i;
const returnTitle = /\breactivat|\breinstat|\breturn to service\b|\bleav\w+ quarantine\b/i;

/** The contract of a policy page; null for a page without a section about a quarantine manifest. */
export function readContract({ tree, text, slugs }: ParsedRunbook): Contract | null {
  if (!/quarantine/i.test(text)) return null;
  const chapters = chaptersOf(tree);
  const chapter =
    chapters.find(({ title }) => manifestTitle.test(title)) ??
    chapters.find((one) => /\bquarantine/i.test(one.title) && readPath(one) !== null);
  if (chapter === undefined) return null;
  const statements = statementsOf(chapter.nodes);
  const grids = gridsOf(chapter.nodes);
  const fences = findAll(chapter.nodes, 'code').map(({ value }) => value);
  const slaHours = readSla(grids, statements);
  return {
    position: positionOf(chapter.heading),
    slug: slugs.get(chapter.heading) ?? '',
    manifest: readPath(chapter),
    list: listKey(statements),
    schemaVersion: readSchemaVersion(grids, statements),
    fields: readFields(grids, statements, fences),
    statuses: readStatuses(grids, statements),
    slaHours,
    blocks: readBlocks(statements, [...slaHours.keys()]),
    thresholds: readThresholds(chapters, gridsOf(tree.children)),
    criteria: readCriteria(chapters),
    warnHours: readWarning(statements),
  };
}

const dataFile = /^[\w.@-][\w./@+-]*\.(?:json|ya?ml)$/i;

function readPath({ nodes }: Chapter): string | null {
  const codes = findAll(nodes, 'inlineCode').map(({ value }) => value.trim());
  const links = findAll(nodes, 'link').map(({ url }) => url);
  return [...codes, ...links].find((path) => dataFile.test(path)) ?? null;
}

function listKey(statements: readonly Statement[]): string {
  const text = statements.map(allText).join('\n');
  return /\b([\w-]+)\[\]/.exec(text)?.[1] ?? 'entries';
}

function readSchemaVersion(
  grids: readonly Grid[],
  statements: readonly Statement[],
): string | null {
  for (const row of grids.flatMap(({ rows }) => rows)) {
    const [name, value] = row;
    if (name?.text === 'schema_version' && value !== undefined) return nameIn(value);
  }
  const stated = /\bschema_version\b\s*(?:=|:|is|must be)?\s*["']?([A-Za-z\d][\w.-]*[\w])/;
  for (const statement of statements) {
    const found = stated.exec(allText(statement))?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function readCriteria(chapters: readonly Chapter[]): string[] {
  for (const { title, nodes } of chapters) {
    if (!returnTitle.test(title)) continue;
    const found = statementsOf(nodes).find(({ items }) => items.length > 0);
    if (found !== undefined) return found.items.map(({ text }) => text);
  }
  return [];
}

function readWarning(statements: readonly Statement[]): number | null {
  for (const statement of statements) {
    const [, time] =
      /\bwarn\w*\b[^.]*?(\d+\s*(?:h(?:ours?)?|d(?:ays?)?))\b/i.exec(allText(statement)) ?? [];
    if (time !== undefined) return readHours(time, 1);
  }
  return null;
}

function allText({ heading, text, items }: Statement): string {
  return [heading, text, ...items.map((item) => item.text)].join('\n');
}

const pastSla =
  /\boverdue\b|\bpast due\b|\bout of sla\b|\bsla (?:breach|violation)|\bviolat\w+\s+(?:(?:its|their|the)\s+)?sla\b|\b(?:after|beyond|past|exceed\w*|over|longer than|breach\w*|miss\w*)\s+(?:of\s+)?(?:(?:its|their|the|an?)\s+)?(?:sla|deadline)|\b(?:sla|deadline)\s+(?:has\s+|have\s+|is\s+|was\s+|are\s+)?(?:run out|expire|elapse|pass|breach|exceed|miss|violate|over\b)/i;
const unresolved = /\bunresolved\b|\bnot (?:yet )?resolved\b|\bstill open\b|\bopen\b/i;

/** Each sentence about what blocks; a list that such a sentence introduces has one rule an item. */
function readBlocks(
  statements: readonly Statement[],
  severities: readonly string[],
): Contract['blocks'] {
  const all = { unresolved: new Set<string>(), overdue: new Set<string>() };
  const sentences = statements.flatMap(({ text, heading, items }) => {
    const isRule = (one: string): boolean =>
      /\bblock|\bstops?\b|\bhold\w* (?:up|back)\b|\bprevents?\b|\bforbids?\b|\b(?:no|not|never) (?:be )?releas|\bfails? the (?:release|gate|build)\b/i.test(
        one,
      );
    if (isRule(`${heading} ${text}`) && items.length > 0)
      return [text, ...items.map((one) => one.text)];
    return [text, ...items.map((one) => one.text)]
      .flatMap((one) => one.split(/(?<=[.;])\s+/))
      .filter(isRule);
  });
  for (const sentence of sentences) {
    const named = severities.filter((name) => hasWord(sentence, name));
    const isOverdue = pastSla.test(sentence);
    const isUnresolved = named.length > 0 && unresolved.test(sentence);
    const isBoth = /\bunresolved\b|\bnot (?:yet )?resolved\b/i.test(sentence);
    if (isOverdue) {
      for (const name of named.length > 0 && !isBoth ? named : severities) all.overdue.add(name);
    }
    if (isUnresolved && (!isOverdue || isBoth)) for (const name of named) all.unresolved.add(name);
  }
  return { unresolved: [...all.unresolved], overdue: [...all.overdue] };
}

function hasWord(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\w-]+/)
    .includes(word.toLowerCase());
}
