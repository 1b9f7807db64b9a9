import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
} from 'yaml';
import type { Position } from '../../../core/model.ts';
import { readYamlStream, type YamlFault } from '../../../core/parse/front-matter/yaml.ts';
import { createLocator } from '../../../lint/text-position.ts';

export interface YamlEntry {
  key: string;
  /** Of the key. */
  position: Position;
  value: Node | null;
}

/** The most nodes that one value may have with its aliases: they multiply. */
const mostNodes = 10_000;
const deepestMerge = 20;

/** The documents of a YAML file, read by place; aliases and merged maps read as what they stand for. */
export class YamlFile {
  readonly roots: readonly (Node | null)[];
  readonly faults: readonly YamlFault[];
  readonly #aliases = new Map<Alias, Node>();
  readonly #locate: (start: number, end: number) => Position;

  private constructor(
    text: string,
    documents: readonly Document[],
    faults: readonly YamlFault[],
    locate = createLocator(text),
  ) {
    this.roots = documents.map(({ contents }) => contents as Node | null);
    this.faults = faults;
    this.#locate = locate;
    if (text.includes('*')) for (const document of documents) this.#collectAliases(document);
  }

  /** An error where nothing of the text can be read. */
  static read(text: string): YamlFile | Error {
    const read = readYamlStream(text);
    return read instanceof Error ? read : new YamlFile(text, read.documents, read.faults);
  }

  get hasAliases(): boolean {
    return this.#aliases.size > 0;
  }

  /** What a value stands for. */
  valueOf(node: unknown): Node | null {
    const value = isAlias(node) ? this.#aliases.get(node) : node;
    return isMap(value) || isSeq(value) || isScalar(value) ? value : null;
  }

  /** The entries of a map, its own before merged ones; empty for anything else. */
  entries(node: unknown): YamlEntry[] {
    const found = new Map<string, YamlEntry>();
    this.#addEntries(node, found, deepestMerge);
    return [...found.values()];
  }

  get(node: unknown, ...path: readonly string[]): Node | null {
    let value = this.valueOf(node);
    for (const key of path) value = this.#valueAt(value, key);
    return value;
  }

  /** The members of a list; those of anything else are none. */
  items(node: unknown): Node[] {
    const list = this.valueOf(node);
    return isSeq(list) ? list.items.flatMap((item) => this.valueOf(item) ?? []) : [];
  }

  /** A scalar as text, as `true` and `3.1` are; null for anything else and for nothing. */
  text(node: unknown): string | null {
    const scalar = this.valueOf(node);
    if (!isScalar(scalar) || scalar.value === null || scalar.value === undefined) return null;
    return String(scalar.value);
  }

  textAt(node: unknown, ...path: readonly string[]): string | null {
    return this.text(this.get(node, ...path));
  }

  /** Plain data without aliases; throws RangeError where they multiply without end. */
  plain(node: unknown): unknown {
    let left = mostNodes;
    const read = (inner: unknown): unknown => {
      left -= 1;
      if (left < 0) throw new RangeError('aliases multiply');
      const value = this.valueOf(inner);
      if (isSeq(value)) return value.items.map(read);
      if (isMap(value)) {
        return Object.fromEntries(
          this.entries(value).map((entry) => [entry.key, read(entry.value)]),
        );
      }
      return isScalar(value) ? value.value : null;
    };
    return read(node);
  }

  positionOf(node: Node | null): Position {
    const [start = 0, end = start] = node?.range ?? [];
    return this.#locate(start, end);
  }

  /** The place of a span of offsets. */
  place(from: number, to: number): Position {
    return this.#locate(from, to);
  }

  #valueAt(node: Node | null, key: string): Node | null {
    if (!isMap(node)) return null;
    const own = node.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key);
    if (own !== undefined) return this.valueOf(own.value);
    if (!node.items.some(isMerge)) return null;
    return this.valueOf(this.entries(node).find((entry) => entry.key === key)?.value);
  }

  #addEntries(node: unknown, found: Map<string, YamlEntry>, depth: number): void {
    const map = this.valueOf(node);
    if (!isMap(map) || depth === 0) return;
    for (const { key, value } of map.items) {
      if (!isScalar(key) || isMergeKey(key)) continue;
      const name = String(key.value);
      if (found.has(name)) continue;
      found.set(name, { key: name, position: this.positionOf(key), value: this.valueOf(value) });
    }
    for (const { value } of map.items.filter(isMerge)) {
      const merged = this.valueOf(value);
      for (const each of isSeq(merged) ? merged.items : [merged]) {
        this.#addEntries(each, found, depth - 1);
      }
    }
  }

  /** An alias stands for the last anchor of its name before it. */
  #collectAliases(document: Document): void {
    const anchors = new Map<string, Node>();
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node)) {
          const source = anchors.get(node.source);
          if (source !== undefined) this.#aliases.set(node, source);
        } else if ('anchor' in node && typeof node.anchor === 'string') {
          anchors.set(node.anchor, node);
        }
      },
    });
  }
}

function isMergeKey(key: Scalar): boolean {
  return key.value === '<<';
}

function isMerge(pair: unknown): boolean {
  return isPair(pair) && isScalar(pair.key) && isMergeKey(pair.key);
}
