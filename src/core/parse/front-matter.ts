import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import { closest } from '../links/suggest.ts';
import { kindSchema, type Problem } from '../model.ts';
import {
  expectedValue,
  type FrontMatter,
  frontMatterKeys,
  frontMatterSchema,
} from './front-matter-schema.ts';
import type { Source } from './source.ts';

export interface FrontMatterBlock {
  values: FrontMatter;
  /** Offset of the first character after the block; 0 where there is none. */
  end: number;
}

const none: FrontMatterBlock = { values: {}, end: 0 };

/**
 * Reads the YAML block that a file may begin with. What is wrong in it becomes a problem at the
 * offending key; the other keys still count.
 */
export function readFrontMatter(source: Source, problems: Problem[]): FrontMatterBlock {
  const { text } = source;
  const report = (messageId: string, data: Record<string, string>, from: number, to: number) => {
    const position = source.span(from, Math.max(to, from));
    problems.push({ ruleId: 'valid-front-matter', messageId, data, position });
  };
  const opening = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!opening) return none;
  const start = opening[0].length;
  const marker = opening[1] ?? '---';
  const closing = marker === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  closing.lastIndex = start;
  const close = closing.exec(text);
  if (!close) {
    const looksMeant = /^[ \t]*[\w-]+[ \t]*[:=]/.test(text.slice(start));
    if (looksMeant) report('unclosed', { marker }, 0, marker.length);
    return none;
  }
  const yaml = text.slice(start, close.index);
  const end = close.index + close[0].length;
  if (marker === '+++') {
    report('toml', {}, 0, marker.length);
    return { values: {}, end };
  }
  const document = parseYaml(yaml);
  if (typeof document === 'string') {
    report('yaml-syntax', { reason: document }, start, close.index);
    return { values: {}, end };
  }
  const value = isMap(document.contents) ? null : document.contents;
  if (value !== null && isScalar(value) && document.errors.length === 0) {
    // Two rules around a paragraph, not metadata: leave it to Markdown.
    if (value.value !== null) return none;
    return { values: {}, end };
  }
  for (const error of document.errors) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    report('yaml-syntax', { reason }, start + error.pos[0], start + error.pos[1]);
  }
  if (value !== null) {
    if (document.errors.length === 0) report('not-a-mapping', {}, start, close.index);
    return { values: {}, end };
  }
  return { values: checkValues(document, start, report), end };
}

/** A document, or why there is none: some inputs make the YAML parser throw. */
function parseYaml(yaml: string): Document | string {
  try {
    return parseDocument(yaml, { schema: 'core', prettyErrors: true });
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be read';
  }
}

type Report = (messageId: string, data: Record<string, string>, from: number, to: number) => void;

function checkValues(document: Document, start: number, report: Report): FrontMatter {
  const raw = plainObject(document);
  const parsed = frontMatterSchema.safeParse(raw);
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((i) => String(i.path[0])));
  const keys = new Map<string, { key: readonly [number, number]; value: readonly [number, number] }>();
  for (const pair of isMap(document.contents) ? document.contents.items : []) {
    const { key, value } = pair as { key: unknown; value: unknown };
    if (!isScalar(key) || !key.range) continue;
    const range = rangeOf(value) ?? key.range;
    keys.set(String(key.value), { key: [key.range[0], key.range[1]], value: [range[0], range[1]] });
  }
  for (const [key, at] of keys) {
    if (wrong.has(key)) {
      const { messageId, data } = describe(key, raw[key]);
      report(messageId, data, start + at.value[0], start + at.value[1]);
    } else if (!frontMatterKeys.includes(key)) {
      const suggestion = closest(key.toLowerCase(), frontMatterKeys, 2);
      const isNear = suggestion !== null && key.length >= 5 && !(suggestion in raw);
      if (isNear) report('unknown-key', { key, suggestion }, start + at.key[0], start + at.key[1]);
    }
  }
  if (parsed.success) return parsed.data;
  const kept = Object.entries(raw).filter(([key]) => !wrong.has(key));
  return frontMatterSchema.safeParse(Object.fromEntries(kept)).data ?? {};
}

/** The mapping as plain values; aliases that cannot be resolved or nest too deep give nothing. */
function plainObject(document: Document): Record<string, unknown> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function rangeOf(value: unknown): readonly [number, number] | null {
  if (typeof value !== 'object' || value === null || !('range' in value)) return null;
  const { range } = value;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : null;
}

function describe(key: string, value: unknown): Pick<Problem, 'messageId' | 'data'> {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (key === 'kind') {
    const suggestion = closest(shown.toLowerCase(), kindSchema.options, 3) ?? '';
    const data = { value: shown, suggestion, known: kindSchema.options.join(', ') };
    return { messageId: 'unknown-kind', data };
  }
  if (key === 'reviewed') return { messageId: 'not-a-date', data: { key, value: shown } };
  if (key === 'review-every') return { messageId: 'not-a-duration', data: { key, value: shown } };
  const got = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a mapping' : shown;
  return { messageId: 'wrong-type', data: { key, expected: expectedValue[key] ?? 'text', got } };
}
