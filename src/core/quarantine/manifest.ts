import type { Position } from '../model.ts';
import type { QuarantineFinding } from './finding-ids.ts';

/** A value of a manifest, as plain data. */
export interface Datum {
  value: unknown;
  position: Position;
}

/** A suite in quarantine, as the manifest has it. */
export interface ManifestEntry {
  fields: ReadonlyMap<string, Datum>;
  position: Position;
}

export interface Manifest {
  position: Position;
  entries: readonly ManifestEntry[];
}

/** What is wrong at a place of the manifest; the finding of that id has the words. */
export interface QuarantineProblem {
  findingId: QuarantineFinding;
  messageId: string;
  data: Record<string, string>;
  position: Position;
}

/** A scalar as text, without blanks around; empty for anything else. */
export function textOf({ fields }: ManifestEntry, name: string): string {
  const value = fields.get(name)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

export function placeOf(entry: ManifestEntry, name: string): Position {
  return entry.fields.get(name)?.position ?? entry.position;
}

/** Whether a value says nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}
