import { wordList } from '../../../core/text/word-list.ts';
import type { Declarations } from './cascade.ts';
import { elements, keepElements, type XastElement, type XastRoot } from './tree.ts';

/** Elements that appear only through a reference. */
const TEMPLATES = new Set(
  wordList('marker symbol linearGradient radialGradient clipPath mask pattern'),
);

/**
 * Keeps only ids, markers and similar elements with a reference in the picture, and renames the ids
 * to `<prefix>-1`, `<prefix>-2` ... in document order, so that no two pictures on a page share an
 * id.
 */
export function renameIds(
  root: XastRoot,
  declared: Map<XastElement, Declarations>,
  prefix: string,
): void {
  const referenced = new Set<string>();
  for (const [element] of elements(root)) {
    for (const value of referringValues(element, declared)) {
      for (const id of idsIn(value)) referenced.add(id);
    }
  }
  const names = new Map<string, string>();
  for (const [element] of elements(root)) {
    const { id } = element.attributes;
    delete element.attributes.id;
    if (id === undefined || !referenced.has(id) || names.has(id)) continue;
    const name = `${prefix}-${names.size + 1}`;
    names.set(id, name);
    element.attributes.id = name;
  }
  keepElements(root, ({ name, attributes }) => !TEMPLATES.has(name) || attributes.id !== undefined);
  for (const [element] of elements(root)) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (isReference(element, name, value)) setOrDelete(element.attributes, name, value, names);
    }
    const own = declared.get(element);
    for (const [name, value] of own ?? []) {
      const renamed = value.startsWith('url(') ? rename(value, names) : value;
      if (renamed === undefined) own?.delete(name);
      else own?.set(name, renamed);
    }
  }
}

function referringValues(element: XastElement, declared: Map<XastElement, Declarations>): string[] {
  const attributes = Object.entries(element.attributes)
    .filter(([name, value]) => isReference(element, name, value))
    .map(([, value]) => value);
  const styles = [...(declared.get(element)?.values() ?? [])];
  return [...attributes, ...styles.filter((value) => value.startsWith('url('))];
}

/** A link points into the page, not into the picture. */
function isReference(element: XastElement, name: string, value: string): boolean {
  return name === 'href' ? element.name !== 'a' : value.startsWith('url(');
}

function idsIn(value: string): string[] {
  const [, id] = /^(?:url\(["']?)?#([^"')]+)/.exec(value) ?? [];
  return id === undefined ? [] : [id];
}

function setOrDelete(
  attributes: Record<string, string>,
  name: string,
  value: string,
  names: ReadonlyMap<string, string>,
): void {
  const renamed = rename(value, names);
  if (renamed === undefined) delete attributes[name];
  else attributes[name] = renamed;
}

/** Undefined for a reference to nothing. */
function rename(value: string, names: ReadonlyMap<string, string>): string | undefined {
  const isUrl = value.startsWith('url(');
  if (!isUrl && !value.startsWith('#')) return value;
  const [id] = idsIn(value);
  const name = id === undefined ? undefined : names.get(id);
  if (name === undefined) return;
  return isUrl ? `url(#${name})` : `#${name}`;
}
