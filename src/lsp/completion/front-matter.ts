import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node';
import { kindSchema } from '../../core/model.ts';
import {
  expectedValue,
  frontMatterKeys,
} from '../../core/parse/front-matter/front-matter-schema.ts';
import { type Place, replacing } from './place.ts';

const end = /^(?:---|\.\.\.)\s*$/;

/** Offers the keys of front matter, and the kinds of a page; null outside of front matter. */
export function frontMatterAt(place: Place): (() => CompletionItem[]) | null {
  const { document, position, before } = place;
  const above = document.getText({
    start: { line: 0, character: 0 },
    end: { line: position.line, character: 0 },
  });
  const [first, ...keys] = above.split(/\r?\n/).slice(0, -1);
  const isOver = keys.some((line) => end.test(line));
  if (first?.trimEnd() !== '---' || isOver) return null;
  // A line at the top of a page may be a rule; front matter without its end has no blank line yet.
  const below = document.getText().slice(above.length).split(/\r?\n/);
  if (!below.some((line) => end.test(line)) && keys.some((line) => line.trim() === '')) return null;
  const [, kind] = /^kind:[ \t]*([a-z]*)$/.exec(before) ?? [];
  if (kind !== undefined)
    return () => kindSchema.options.map((name) => item(place, kind, name, ''));
  const [, key] = /^([\w-]*)$/.exec(before) ?? [];
  if (key === undefined) return () => [];
  const present = new Set(keys.map((line) => /^([\w-]+):/.exec(line)?.[1]));
  return () =>
    frontMatterKeys
      .filter((name) => !present.has(name))
      .map((name) => ({
        ...item(place, key, `${name}: `, expectedValue[name] ?? ''),
        label: name,
      }));
}

function item(place: Place, typed: string, newText: string, detail: string): CompletionItem {
  return {
    label: newText,
    kind: CompletionItemKind.Property,
    detail,
    textEdit: replacing(place, { back: typed.length }, newText),
  };
}
