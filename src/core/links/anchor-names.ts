import type { Anchor } from '../model.ts';
import type { Dialect } from './dialect.ts';

/**
 * Heading attribute of kramdown, Hugo, Docusaurus and others: `{#id}`, `{: #id .class}`, `{id="id"}`; of
 * Docsify: `:id=id`; of the documentation of Elastic: `[#id]`.
 */
const headingAttribute =
  /\s*%?\{:?[^{}#]*?(?:#|(?<![\w-])id=["']?)([^\s{}"']+)[^{}]*\}%?\s*$|\s:id=([\w-]+)\s*$|\s\[#?([\w.-]+)\]\s*$/;
/** The same without an id, which leaves the name alone: `## Title {.wide data-toc="no"}`. */
const classes = /\s*\{:?\s*(?:\.[\w-]+|[\w-]+=\S+)(?:\s[^{}]*)?\}\s*$/;
/**
 * The same in other places: on a line of its own, or after a paragraph, but not a shortcode `{{<
 * >}}`.
 */
const attribute = /(?<!\{)\{:?(?:[^{}#\n]*\s)?#([^\s{}#]+)(?:\s[^{}\n]*)?\}/g;
const attributeLine =
  /^[ \t]*\{:(?:[^{}#\n]*\s)?#([^\s{}#]+)(?:\s[^{}\n]*)?\}[ \t]*\r?$|(?<=\w\])\{#([^\s{}#]+)\}/gm;
/** What Python-Markdown takes for a heading, and CommonMark does not. */
const tightHeading = /^#{1,6}(?=[^#\s!])(.+?)#*[ \t]*$/gm;
const emoji = /:[a-z][a-z0-9_+-]*:/g;
/**
 * A heading between or right below the tags of a component, where CommonMark reads on in HTML, or in a
 * tab or box of MkDocs, where it reads code.
 */
const headingInTag = /(?:^[ \t]+|(?<=>[ \t]*\r?\n))#{1,6}[ \t]+(.+?)[ \t]*$/gm;
/** The title of a step or box, which sites of components name like a heading. */
const componentTitle = /<[A-Z]\w*\s(?:[^<>]*\s)?title="([^"\n]+)"/g;
/** The title of a tab, which Material for MkDocs names like a heading. */
const contentTab = /^[ \t]*={3}[+!]?[ \t]+"([^"\n]+)"/gm;
const label = /^\(([^()\n]+)\)=[ \t]*$/gm;

/** The id from a heading's attribute, or ''. */
export function attributeOf({ source, text }: Anchor): string {
  if (source !== 'heading') return '';
  const [, braced, stated, bracketed = ''] = headingAttribute.exec(text) ?? [];
  return braced ?? stated ?? bracketed;
}

/** The ids of lines such as `{: #id}` and of terms such as `[kiln]{#id}`, each with the slug of the heading above. */
export function attributesBelow(
  anchors: readonly Anchor[],
  text: string,
): readonly (readonly [id: string, slug: string])[] {
  return Array.from(text.matchAll(attributeLine), ({ 0: line, 1: below, 2: id = '', index }) => {
    return [below ?? id, headingAt(anchors, text, index, index + line.length)] as const;
  });
}

/** `Drawbacks [optional]` has brackets that are no attribute, so that its own name stays. */
function replacesName({ text }: Anchor): boolean {
  return !/\]\s*$/.test(text);
}

/**
 * The slug of each anchor by every name in a dialect. `text` is the page, for names outside of
 * headings; such a name has the slug of its heading.
 */
export function namesOf(
  anchors: readonly Anchor[],
  dialect: Dialect,
  text: string,
): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, slug: string) => {
    if (name !== '' && !names.has(name)) names.set(name, slug);
  };
  const sluggers = dialect.sluggers.map((createSlugger) => createSlugger());
  for (const anchor of anchors) {
    const id = dialect.attributes ? attributeOf(anchor) : '';
    if (anchor.source === 'html') add(anchor.slug, anchor.slug);
    else if (id !== '' && replacesName(anchor)) add(id, anchor.slug);
    else {
      add(id, anchor.slug);
      const shown = dialect.attributes ? anchor.text.replace(classes, '') : anchor.text;
      for (const slugger of sluggers) add(slugger(shown, anchor.depth), anchor.slug);
      // Where a site draws `:warning:`, the picture is not part of the name.
      const bare = dialect.isSite ? shown.replace(emoji, '').trim() : shown;
      if (bare === shown) continue;
      for (const create of dialect.sluggers) add(create()(bare, anchor.depth), anchor.slug);
    }
  }
  const hidden = [
    ...(dialect.tightHeadings ? [tightHeading, contentTab] : []),
    ...(dialect.tightHeadings || dialect.jsx ? [headingInTag] : []),
    ...(dialect.jsx ? [componentTitle] : []),
  ];
  for (const { 1: title = '', index, 0: line } of hidden.flatMap((one) => [
    ...text.matchAll(one),
  ])) {
    const slug = headingAt(anchors, text, index, index + line.length);
    const shown = title.replace(headingAttribute, '').trim();
    for (const slugger of sluggers) add(slugger(shown, 0), slug);
  }
  const marks = [
    ...(dialect.attributes ? text.matchAll(attribute) : []),
    ...(dialect.labels ? text.matchAll(label) : []),
  ];
  for (const { 1: name = '', 0: mark, index } of marks) {
    add(name, headingAt(anchors, text, index, index + mark.length));
  }
  return names;
}

/** The heading that follows a mark at once; else the one above it. */
function headingAt(anchors: readonly Anchor[], text: string, start: number, end: number): string {
  const headings = anchors.filter(({ source }) => source === 'heading');
  const next = headings.find(({ position }) => position.start.offset >= end);
  if (next && text.slice(end, next.position.start.offset).trim() === '') return next.slug;
  return headings.findLast(({ position }) => position.start.offset <= start)?.slug ?? '';
}

/** The labels of MyST on a page, which links of every page of its site reach. */
export function labelsIn(text: string): string[] {
  return Array.from(text.matchAll(label), ([, name = '']) => name);
}
