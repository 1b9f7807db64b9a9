import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { Entry, Field, Position } from '../core/model.ts';
import { rangeOf } from './to-protocol.ts';
import type { OpenPage } from './workspace.ts';

/** The entries of a page, with their fields. */
export function symbolsOf({ file }: OpenPage): DocumentSymbol[] {
  return file.runbook.entries.map(symbolOfEntry);
}

function symbolOfEntry(entry: Entry): DocumentSymbol {
  const { title, slug, position, titlePosition, fields } = entry;
  return {
    name: nameOf(title, slug),
    kind: SymbolKind.Event,
    detail: entry.signature?.patterns[0]?.steps[0]?.source ?? '',
    ...rangesOf(position, titlePosition),
    children: fields.filter((field) => holds(position, field.position)).map(symbolOfField),
  };
}

function symbolOfField({ label, name, position, labelPosition, empty }: Field): DocumentSymbol {
  return {
    name: nameOf(label, name),
    kind: SymbolKind.Field,
    detail: empty ? 'empty' : '',
    ...rangesOf(position, labelPosition),
  };
}

function nameOf(written: string, otherwise: string): string {
  return written.replace(/\s+/g, ' ').trim() || otherwise;
}

/** Editors refuse a symbol whose name lies outside of it, as the head of a column does. */
function rangesOf(
  whole: Position,
  named: Position,
): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  return { range: rangeOf(whole), selectionRange: rangeOf(holds(whole, named) ? named : whole) };
}

function holds(outer: Position, inner: Position): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}
