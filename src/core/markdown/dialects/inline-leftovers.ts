import type { PhrasingContent, Text } from 'mdast';
import { pageScheme } from '../../links/references.ts';
import { createSlugger } from '../../links/slug.ts';
import { encodePath } from '../../links/url.ts';
import { splitText } from '../inline.ts';
import { textOf } from '../plain-text.ts';
import type { Source } from '../source.ts';
import { codeShortcode } from './container-forms.ts';
import { pageReference } from './link-targets.ts';
import { pictureOf } from './pictures.ts';

interface Mark {
  find: RegExp;
  read(found: readonly string[], text: Text, source: Source): PhrasingContent | null;
}

/** An icon, which is a picture of what the words beside it say. */
const icon: Mark = {
  find: /:(?:material|octicons|fontawesome|simple)-[\w-]+:(?:\{[^{}\n]*\})?[ \t]?/,
  read: () => null,
};
/** What stands in a text for something else, and what that is; null to take it away. */
const marks: readonly Mark[] = [
  { find: /!?\[\[(?![\s_$!:-])([^[\]\n|]+?)(?:\\?\|([^[\]\n]*))?\]\]/, read: wikilink },
  {
    find: /(\{\{[<%]-?[ \t]*([\w-]+)[^{}\n]*[>%]\}\})([^{}\n]+)\{\{[<%][ \t]*\/[ \t]*\2[ \t]*[>%]\}\}/,
    read: inPair,
  },
  {
    find: /\{\{[<%][^{}\n]*[>%]\}\}|\{%[^%\n]*%\}|<%[^%\n]*%>|\{\{\s*(?:site|page)\.[^{}\n]*\}\}/,
    read: ([template = ''], text, source) =>
      pageLink(template, text) ??
      picture(template, text, source) ?? { ...text, data: { isLeftover: true } },
  },
  {
    find: /(?<=^|[\s(])\+\+([\w"-]+(?:\+[\w"-]+)*)\+\+(?!\w)/,
    read: ([, keys = ''], text) => named('kbd', keys.replaceAll('"', ''), text),
  },
  {
    find: /(?<=^|[\s(])==(?=[^\s=])([^=\n]+?)(?<=\S)==(?=$|[\s).,;:!?])/,
    read: ([, marked = ''], text) => named('mark', marked, text),
  },
  icon,
];

/** Attributes of the link, image or code before a text: `{ .md-button }`, `{:target="_blank"}`. */
const attributes = /^\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|[^\s"{}]+))(?:[ \t]+[^{}\n]*)?\}/;
/** `{ref}` right before code: a role of MyST. */
const role = /\{(?:[a-z]+:)?([a-z][\w-]*)\}$/;

/** Inline content, with links for what names a page and marks for what another program fills in. */
export function readInline(
  nodes: readonly PhrasingContent[],
  source: Source,
  known: readonly Mark[] = marks,
): PhrasingContent[] {
  const read: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    if (node.type === 'text' && node.data === undefined) {
      const own = /^(?:link|image|inlineCode)$/.test(before?.type ?? '')
        ? attributes.exec(node.value)
        : null;
      const rest = own === null ? node : splitText(node, own[0].length, source)[1];
      const isRole = nodes[index + 1]?.type === 'inlineCode' && role.test(rest.value);
      const text = isRole ? splitText(rest, rest.value.search(role), source)[0] : rest;
      if (text.value !== '') read.push(...readText(text, source, known));
    } else if (node.type === 'inlineCode' && before?.type === 'text' && role.test(before.value)) {
      const [mark = '', name = ''] = role.exec(before.value) ?? [];
      const { start, end } = source.positionOf(node);
      const position = source.span(start.offset - mark.length, end.offset);
      read.push(ofRole(name, { ...node, position }));
    } else if ('children' in node) {
      // There is no link in a link.
      const own = node.type === 'link' || node.type === 'linkReference' ? [icon] : known;
      read.push({ ...node, children: readInline(node.children, source, own) } as PhrasingContent);
    } else read.push(node);
  }
  return read;
}

function readText(text: Text, source: Source, known: readonly Mark[]): PhrasingContent[] {
  const read: PhrasingContent[] = [];
  for (let rest = text; rest.value !== ''; ) {
    const found = known
      .flatMap(({ find, read: change }) => {
        const match = find.exec(rest.value);
        return match === null ? [] : [{ match, change }];
      })
      .toSorted((a, b) => a.match.index - b.match.index)[0];
    if (found === undefined) return [...read, rest];
    const [head, tail] = splitText(rest, found.match.index, source);
    const [own, next] = splitText(tail, found.match[0].length, source);
    if (head.value !== '') read.push(head);
    const changed = found.change(found.match, own, source);
    if (changed !== null) read.push(changed);
    rest = next;
  }
  return read;
}

/** `{{< badge >}}new{{< /badge >}}`: what stands between two tags. */
function inPair(
  [, opening = '', name = '', inside = '']: readonly string[],
  text: Text,
  source: Source,
): PhrasingContent {
  const [own] = splitText(splitText(text, opening.length, source)[1], inside.length, source);
  return codeShortcode.test(name) ? { ...own, type: 'inlineCode' } : own;
}

/** A page by its name, a heading of it, or an image; other text where it is none of them. */
function wikilink(
  [whole = '', target = '', shown]: readonly string[],
  text: Text,
): PhrasingContent {
  const [path = '', ...headings] = target.trim().split('#');
  const isPage = /\p{L}/u.test(target) && !/[=<>$*?"]|::?/.test(target);
  if (!isPage) return text;
  const position = text.position && { position: text.position };
  const heading = headings.at(-1) ?? '';
  const isBlock = heading === '' || heading.startsWith('^');
  const fragment = isBlock ? '' : `#${createSlugger()(heading)}`;
  const url = `${pageScheme}${encodePath(path.trim())}${fragment}`;
  if (whole.startsWith('!') && /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(path)) {
    return {
      type: 'image',
      url,
      alt: /^\d*(?:x\d+)?$/.test(shown ?? '') ? path : (shown ?? path),
      ...position,
    };
  }
  const words = shown?.trim() || target.trim().replace(/^#/, '').replaceAll('#', ' › ');
  return { type: 'link', url, children: [{ ...text, value: words }], ...position };
}

/** `{{< ref "b.md" >}}` outside of a link: Hugo writes the address of the page there. */
function pageLink(template: string, text: Text): PhrasingContent | null {
  const [, path] = pageReference.exec(template) ?? [];
  if (path === undefined) return null;
  const position = text.position && { position: text.position };
  return {
    type: 'link',
    url: `${pageScheme}${path}`,
    children: [{ ...text, value: path.replace(/^#/, '') }],
    ...position,
  };
}

/** An image that a template shows amid other text; what is said below it is its title there. */
function picture(template: string, text: Text, source: Source): PhrasingContent | null {
  const start = text.position?.start.offset;
  if (start === undefined) return null;
  const [shown, ...caption] = pictureOf(template, start, source)?.children ?? [];
  const title = textOf({ type: 'paragraph', children: caption });
  const image = shown?.type === 'link' ? shown.children[0] : shown;
  return image?.type === 'image' && title !== '' ? { ...image, title } : (shown ?? null);
}

/** An element of HTML that Markdown has no mark for. */
function named(name: string, value: string, text: Text): PhrasingContent {
  const position = text.position && { position: text.position };
  return { type: 'emphasis', data: { hName: name }, children: [{ ...text, value }], ...position };
}

const pageRoles = new Set(['doc', 'ref', 'numref', 'any', 'xref', 'download']);
const plainRoles: Readonly<Record<string, string>> = {
  kbd: 'kbd',
  sub: 'sub',
  sup: 'sup',
  abbr: 'span',
  term: 'em',
  guilabel: 'strong',
  menuselection: 'strong',
  strong: 'strong',
};

/** `{doc}`Restart <restart>`` is a link, `{kbd}`Ctrl`` a key; others stay code. */
function ofRole(
  name: string,
  code: Extract<PhrasingContent, { type: 'inlineCode' }>,
): PhrasingContent {
  const value = textOf(code);
  const text: Text = { type: 'text', value, ...(code.position && { position: code.position }) };
  if (pageRoles.has(name)) {
    const [, words, target = value] = /^(.*?)\s*<([^<>]+)>$/s.exec(value) ?? [];
    const url =
      name === 'doc' || name === 'download'
        ? `${pageScheme}${encodePath(target)}`
        : `${pageScheme}#${encodePath(target)}`;
    return {
      type: 'link',
      url,
      children: [{ ...text, value: words || target }],
      ...(code.position && { position: code.position }),
    };
  }
  const element = plainRoles[name];
  return element === undefined ? code : named(element, value, text);
}
