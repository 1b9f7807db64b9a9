import type { Position } from '../../../src/core/model.ts';
import type { Block, ParsedRunbook, Section } from '../../../src/core/parse/document.ts';

/**
 * A short form of a runbook: positions as `3:1-3:20`, without empty, false, null and default
 * values.
 */
export function toGolden(parsed: ParsedRunbook): unknown {
  const { path: _, ...runbook } = parsed.runbook;
  return { ...(shorten(runbook) as object), outline: outlineOf(parsed.outline, '') };
}

function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  if (isPosition(value)) return shortPosition(value);
  if ('offset' in value && 'column' in value && 'line' in value) {
    return `${value.line}:${value.column}`;
  }
  const kept = Object.entries(value).filter(
    ([key, inner]) => !isNothing(inner) && !(key === 'form' && inner === 'section'),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, shorten(inner)]));
}

function isPosition(value: object): value is Position {
  return 'start' in value && 'end' in value && typeof value.start === 'object';
}

function shortPosition({ start, end }: Position): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isNothing);
  return value === null || value === false || value === '' || value === undefined;
}

/** One line a section or block, indented as they nest. */
function outlineOf(section: Section, indent: string): string[] {
  const { heading, depth, title, entryId } = section;
  const name = heading ? `${'#'.repeat(depth)} ${title}` : 'page';
  const inner = section.parts.flatMap((part) =>
    part.type === 'section' ? outlineOf(part, `${indent}  `) : `${indent}  ${blockLine(part)}`,
  );
  return [`${indent}${name}${entryId === null ? '' : ` (entry ${entryId})`}`, ...inner];
}

function blockLine({ field, nodes }: Block): string {
  const types = nodes.map((node) => node.type).join(' ');
  return `${field ? field.name : 'content'}: ${types || 'nothing'}`;
}
