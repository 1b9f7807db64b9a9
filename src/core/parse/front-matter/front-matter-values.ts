import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { kindSchema, type Problem } from '../../model.ts';
import { closest } from '../../text/edit-distance.ts';
import { wrongAlias } from './alias.ts';
import {
  expectedValue,
  type FrontMatter,
  frontMatterKeys,
  frontMatterSchema,
} from './front-matter-schema.ts';
import { isSlip } from './key-spelling.ts';

/**
 * Adds a problem of `valid-front-matter` between two offsets of the file; as information where the
 * key may well be one of another tool.
 */
export type Report = (
  messageId: string,
  data: Record<string, string>,
  from: number,
  to: number,
  severity?: 'info' | 'warning',
) => void;

/** Start and end of a node, as offsets into the YAML text. */
type Range = readonly [number, number];

export function hasKnownKey(map: YAMLMap): boolean {
  return frontMatterKeys.some((key) => map.has(key));
}

/** Reads the known keys; each that does not hold what it should is reported and left out. */
export function readValues(document: Document, start: number, report: Report): FrontMatter {
  const raw = plainObject(document, start, report);
  const parsed = frontMatterSchema.safeParse(raw);
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((i) => String(i.path[0])));
  const severity = isOurs(raw) ? undefined : 'info';
  for (const { key, keyRange, valueRange, value } of keysOf(document)) {
    if (wrong.has(key)) {
      const { messageId, data } = problemWith(key, raw[key]);
      report(messageId, data, start + valueRange[0], start + valueRange[1], severity);
    } else if (!frontMatterKeys.includes(key)) {
      const suggestion = closest(key.toLowerCase(), frontMatterKeys, 2);
      if (suggestion !== null && isSlip(key, suggestion) && !(suggestion in raw))
        report(
          'unknown-key',
          { key, suggestion },
          start + keyRange[0],
          start + keyRange[1],
          severity,
        );
    } else if (key === 'aliases') {
      for (const { alias, reason, range } of wrongAliases(value, valueRange)) {
        report('not-an-alias', { alias, reason }, start + range[0], start + range[1], severity);
      }
    }
  }
  if (parsed.success) return parsed.data;
  const kept = Object.entries(raw).filter(([key]) => !wrong.has(key));
  return frontMatterSchema.safeParse(Object.fromEntries(kept)).data ?? {};
}

/** Keys that only pages for Replaybook have, with values that only it knows. */
function isOurs(raw: Record<string, unknown>): boolean {
  return (
    kindSchema.safeParse(raw.kind).success ||
    'review-every' in raw ||
    ('reviewed' in raw && 'owner' in raw) ||
    // `kind: tutorial` is one of another tool, whoever owns the page.
    (typeof raw.kind === 'string' &&
      closest(raw.kind.toLowerCase(), kindSchema.options, 3) !== null &&
      ('owner' in raw || 'reviewed' in raw))
  );
}

/** The mapping as plain values; nothing where its aliases multiply beyond measure. */
function plainObject(document: Document, start: number, report: Report): Record<string, unknown> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    report('yaml-syntax', { reason: 'its aliases cannot be resolved' }, start, start);
    return {};
  }
}

/** Former addresses that cannot be led on from, each where it stands. */
function* wrongAliases(
  value: unknown,
  valueRange: Range,
): Generator<{ alias: string; reason: string; range: Range }> {
  const items = isSeq(value) ? value.items : [value];
  for (const item of items) {
    if (!isScalar(item) || item.value === null) continue;
    const text = String(item.value);
    const aliases = isSeq(value) ? [text] : text.split(',');
    for (const alias of aliases.map((one) => one.trim())) {
      const reason = alias === '' ? null : wrongAlias(alias);
      if (reason === null) continue;
      yield { alias: shortened(alias), reason, range: rangeOf(item) ?? valueRange };
    }
  }
}

interface Key {
  key: string;
  value: unknown;
  keyRange: Range;
  valueRange: Range;
}

/** Where each key stands; of two that are equal, the last. */
function keysOf(document: Document): Iterable<Key> {
  const keys = new Map<string, Key>();
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key) || !key.range) continue;
    const keyRange: Range = [key.range[0], key.range[1]];
    keys.set(String(key.value), {
      key: String(key.value),
      value,
      keyRange,
      valueRange: rangeOf(value) ?? keyRange,
    });
  }
  return keys.values();
}

function rangeOf(value: unknown): Range | null {
  if (typeof value !== 'object' || value === null || !('range' in value)) return null;
  const { range } = value;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : null;
}

function problemWith(key: string, value: unknown): Pick<Problem, 'messageId' | 'data'> {
  const shown = shortened(value);
  if (key === 'kind') {
    const suggestion = closest(shown.toLowerCase(), kindSchema.options, 3) ?? '';
    const data = { value: shown, suggestion, known: kindSchema.options.join(', ') };
    return { messageId: 'unknown-kind', data };
  }
  if (key === 'reviewed') return { messageId: 'not-a-date', data: { key, value: shown } };
  if (key === 'review-every') return { messageId: 'not-a-duration', data: { key, value: shown } };
  return {
    messageId: 'wrong-type',
    data: { key, expected: expectedValue[key] ?? 'text', got: shown },
  };
}

function shortened(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  const text = String(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
