import type { Html, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { offsetInText, splitText, trimEnd, trimStart } from '../inline.ts';
import type { Source } from '../source.ts';
import { ValuePosition } from '../value-position.ts';
import { anyRawTag, withoutRawTags } from './raw-tags.ts';

/** Most pages have none of it. */
const any =
  /\{%-?[ \t]*(?:raw|if|unless|ifversion|case|for|tablerow|capture|block|with|assign|set|increment|decrement|import|from|extends)\b|<%-?[ \t]*(?:if|unless|case|[\w.]+\.each)\b/;
/** A tag of Liquid or Jinja by its name, or one of ERB by its statement. */
const tag =
  /(?<!\{)\{%-?[ \t]*(\w+)((?:[^%{}\r\n]|%(?!\}))*)%\}|<%-?[ \t]*(?![=#%])((?:[^%<\r\n]|%(?!>)|<(?!%))*)%>/g;
const opening = /^(?:if|unless|ifversion|case|for|tablerow|capture|block|with)$/;
const between = /^(?:else|elsif|elif|elseif|when)$/;
/** Those that only give a name a value. */
const silent = /^(?:assign|increment|decrement|import|from|extends)$/;

/**
 * Takes away what tells a template engine which content to show, and how often: the content stays.
 * Where there are alternatives their conditions stay, too, since not all of what is shown holds.
 */
export function readControlTags(tree: Root, source: Source): void {
  if (!any.test(source.text)) return;
  const gone = tagsToHide(source.text);
  if (gone.size > 0) new Reader(source, gone).read(tree);
}

interface Open {
  name: string;
  at: number;
  hasAlternatives: boolean;
}

/** Where the tags begin that a reader has no use for. */
function tagsToHide(text: string): ReadonlySet<number> {
  const gone = new Set<number>();
  const open: Open[] = [];
  let raw: number | null = null;
  for (const { index, 1: own, 2: rest = '', 3: statement = '' } of text.matchAll(tag)) {
    const name = own ?? nameOf(statement.trim());
    if (raw !== null) {
      if (name === 'endraw') {
        gone.add(raw).add(index);
        raw = null;
      }
    } else if (name === 'raw') raw = index;
    else if (name === 'endraw' || silent.test(name) || (name === 'set' && rest.includes('=')))
      gone.add(index);
    else if (opening.test(name)) open.push({ name, at: index, hasAlternatives: false });
    else if (between.test(name)) {
      const last = open.at(-1);
      if (last !== undefined) last.hasAlternatives = true;
    } else if (name.startsWith('end')) {
      // `endif` ends `ifversion`, and the `end` of ERB everything.
      const last = open.at(-1);
      if (last === undefined || !last.name.startsWith(name.slice(3))) continue;
      open.pop();
      gone.add(index);
      if (!last.hasAlternatives) gone.add(last.at);
    }
  }
  if (raw !== null) gone.add(raw);
  return gone;
}

function nameOf(statement: string): string {
  if (/\bdo(?:[ \t]*\|[^|]{0,80}\|)?[ \t]*-?$/.test(statement)) return 'for';
  return /^\w+/.exec(statement)?.[0] ?? '';
}

class Reader {
  readonly #source: Source;
  readonly #gone: ReadonlySet<number>;
  readonly #hasRaw: boolean;

  constructor(source: Source, gone: ReadonlySet<number>) {
    this.#source = source;
    this.#gone = gone;
    this.#hasRaw = anyRawTag.test(source.text);
  }

  /** Returns whether tags were all that it held. */
  read(parent: Parents): boolean {
    let hasTag = false;
    const kept: Nodes[] = [];
    for (const child of parent.children) {
      if (child.type === 'text') {
        const parts = this.#partsOf(child);
        hasTag ||= parts.length !== 1 || parts[0] !== child;
        kept.push(...parts);
        continue;
      }
      if (this.#hasRaw && (child.type === 'code' || child.type === 'inlineCode')) {
        child.value = withoutRawTags(child);
      }
      if (child.type === 'html') child.value = this.#blankIn(child);
      if ('children' in child && this.read(child)) {
        hasTag = true;
        if (child.type === 'paragraph' || child.type === 'tableRow') continue;
      }
      kept.push(child);
    }
    parent.children = kept as never;
    if (hasTag && parent.type === 'paragraph') {
      parent.children = trimStart(trimEnd(parent.children, this.#source), this.#source);
    }
    return hasTag && kept.every(isEmpty);
  }

  #partsOf(text: Text): PhrasingContent[] {
    const parts: PhrasingContent[] = [];
    let rest = text;
    for (const { length, offset } of this.#tagsIn(text)) {
      const [head, tail] = splitText(
        rest,
        offset - (text.value.length - rest.value.length),
        this.#source,
      );
      if (head.value !== '') parts.push(head);
      rest = splitText(tail, length, this.#source)[1];
    }
    return rest === text ? [text] : rest.value === '' ? parts : [...parts, rest];
  }

  #tagsIn(text: Text): { offset: number; length: number }[] {
    return [...text.value.matchAll(tag)].flatMap(({ index, 0: { length } }) =>
      this.#gone.has(offsetInText(text, index, this.#source)) ? [{ offset: index, length }] : [],
    );
  }

  /** Blanks, so that what stands behind a tag keeps its place. */
  #blankIn(node: Html): string {
    const places = new ValuePosition(node, this.#source);
    return node.value.replace(tag, (whole, _name, _rest, _statement, at: number) =>
      this.#gone.has(places.offsetOf(at)) ? ' '.repeat(whole.length) : whole,
    );
  }
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'tableCell' && node.children.every(isEmpty);
}
