import { findAll } from '../markdown/plain-text.ts';
import {
  type Chapter,
  chaptersOf,
  columnOf,
  type Grid,
  gridsOf,
  positionOf,
  type Statement,
  statementsOf,
  type Words,
} from '../markdown/statements.ts';
import type { ParsedRunbook } from '../parse/document.ts';
import type { Contract } from './contract.ts';
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

function readFields(
  grids: readonly Grid[],
  statements: readonly Statement[],
  fences: readonly string[],
): string[] {
  for (const grid of grids) {
    const name = columnOf(grid, /^(?:fields?|field name|keys?|property)$/);
    if (name < 0) continue;
    const required = columnOf(grid, /^(?:required|mandatory|needed)\b/);
    const rows = grid.rows.filter((row) => !isOptional(row[required]?.text));
    return distinct(rows.flatMap((row) => nameIn(row[name]) ?? []));
  }
  for (const statement of statements) {
    const { heading, text } = statement;
    if (!/\bfields?\b/i.test(`${heading} ${text}`)) continue;
    if (/\boptional\b/i.test(text)) continue;
    const names = namesIn(statement).filter((name) => !name.endsWith('[]'));
    if (names.length > 1) return distinct(names);
  }
  return exampleFields(fences);
}

/** The keys of an entry in an example of the manifest. */
function exampleFields(fences: readonly string[]): string[] {
  for (const fence of fences) {
    try {
      const data: unknown = JSON.parse(fence);
      const lists = Array.isArray(data) ? [data] : Object.values(Object(data));
      const [entry] = lists.filter(Array.isArray).flat();
      if (typeof entry === 'object' && entry !== null) return Object.keys(entry);
    } catch {
      // Another language, or an example with dots.
    }
  }
  return [];
}

function isOptional(cell: string | undefined): boolean {
  return cell !== undefined && /^(?:no|optional|false|-|–|—|)$/i.test(cell.trim());
}

function readStatuses(grids: readonly Grid[], statements: readonly Statement[]): string[] {
  for (const statement of statements) {
    if (!/\bstatus(?:es)?\b/i.test(`${statement.heading} ${statement.text}`)) continue;
    const names = namesIn(statement).filter((name) => !/^status(?:es)?$/i.test(name));
    if (names.length > 1 && !/\bfields?\b/i.test(statement.text)) return distinct(names);
  }
  // What the row of the field says of its values.
  for (const [name, ...others] of grids.flatMap(({ rows }) => rows)) {
    const codes = others.flatMap((cell) => cell.codes);
    const words = others.flatMap(({ text }) =>
      plainNames(/\bone of:?\s+(.*)$/i.exec(text)?.[1] ?? ''),
    );
    const values = codes.length > 1 ? codes : words;
    if (nameIn(name) === 'status' && values.length > 1) return distinct(values);
  }
  const grid = grids.find((one) => columnOf(one, /^status(?:es)?$/) === 0);
  return distinct(grid?.rows.flatMap((row) => nameIn(row[0]) ?? []) ?? []);
}

const slaWords = /\bslas?\b|\bhours?\b|\bdays?\b|\bdeadline|\bwithin\b/i;

function readSla(
  grids: readonly Grid[],
  statements: readonly Statement[],
): ReadonlyMap<string, number> {
  for (const grid of grids) {
    const name = columnOf(grid, /\bseverit(?:y|ies)\b/);
    const time = columnOf(grid, slaWords);
    if (name < 0 || time < 0 || name === time) continue;
    const unit = grid.head[time] ?? '';
    return hoursOf(grid.rows.map((row) => [nameIn(row[name]), row[time]?.text, unit]));
  }
  for (const { heading, text, items } of statements) {
    const lead = `${heading} ${text}`;
    if (items.length === 0 || !slaWords.test(lead)) continue;
    const parts = items.map((item) =>
      /^\W*([\w-]+)\W*(?:=|:|–|—|-|is|within|\s)+(.*\d.*)$/i.exec(item.text),
    );
    const hours = hoursOf(parts.map((part) => [part?.[1] ?? null, part?.[2], lead]));
    if (hours.size > 0) return hours;
  }
  for (const { heading, text } of statements) {
    if (!slaWords.test(`${heading} ${text}`)) continue;
    const pairs = [...text.matchAll(severityTime)].map(
      ([, name = '', time]): Duration => [name, time, ''],
    );
    if (pairs.length > 1) return hoursOf(pairs);
  }
  return new Map();
}

/** `critical: 24 h`, `high within 3 days` in a sentence. */
const severityTime =
  /\b(critical|blocker|major|high|medium|moderate|minor|low|sev-?\d|p\d)\b[^\d,;.]{0,30}?(\d+(?:\.\d+)?\s*(?:h(?:ours?)?|d(?:ays?)?|w(?:eeks?)?|min(?:utes?)?)?)\b/gi;

type Duration = [severity: string | null, time: string | undefined, unit: string];

function hoursOf(rows: readonly Duration[]): Map<string, number> {
  const hours = new Map<string, number>();
  for (const [severity, time = '', lead] of rows) {
    const value = readHours(time, /\bdays?\b/i.test(lead) ? 24 : 1);
    if (severity !== null && value !== null) hours.set(severity, value);
  }
  return hours;
}

const perUnit: Readonly<Record<string, number>> = { m: 1 / 60, h: 1, d: 24, w: 168 };

/** `24`, `24 h`, `3 days`, `1 week`; a bare number is of the unit that the context says. */
export function readHours(text: string, unit: number): number | null {
  const [, number, name] = /(\d+(?:\.\d+)?)\s*([a-z]*)/i.exec(text) ?? [];
  if (number === undefined) return null;
  const own = name === undefined ? undefined : perUnit[name.charAt(0).toLowerCase()];
  return Number(number) * (own ?? unit);
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

/** The names that a statement lists: code spans, otherwise plain words in a list of nothing else. */
function namesIn({ codes, text, items }: Statement): string[] {
  const listed = items.flatMap((item) => item.codes);
  if (listed.length > 0) return listed;
  if (items.length > 0) return items.flatMap((item) => plainNames(item.text));
  return codes.length > 0 ? [...codes] : plainNames(text.split(':').slice(1).join(':'));
}

function plainNames(text: string): string[] {
  const words = text
    .trim()
    .replace(/[.;]$/, '')
    .split(/\s*,\s*|\s+and\s+|\s+or\s+/)
    .filter((word) => word !== '');
  if (words.every((word) => /^[a-z][\w.-]*$/i.test(word))) return words;
  return /^([a-z][\w.-]*)\s*(?:[:(–—]|\s-\s)/i.exec(text)?.slice(1, 2) ?? [];
}

function nameIn(words: Words | undefined): string | null {
  return words?.codes[0] ?? (words?.text.trim() || null);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
