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
import { readBlocks } from './contract-blocks.ts';
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
