import type { Html, Nodes, Parents, Root, Text } from 'mdast';

const bracketed = /<([A-Za-z][A-Za-z\d-]*)(?:[ \t]+[A-Za-z][\w-]*)*>/g;
/** Of HTML, also what browsers only remember. */
const elements = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body
  br button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt
  em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i
  iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem
  meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param path picture
  plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source spacer span strike
  strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var
  video wbr xmp`.split(/\s+/),
);

/** What holds text; elsewhere a tag is a block of its own. */
const lines = /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|linkReference)$/;

/** Makes text of what only looks like HTML: in "Ask for <cluster> first" browsers would show nothing. */
export function readBracketedNames(tree: Root, text: string): void {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(bracketed)) {
    if (!elements.has(name.toLowerCase())) names.add(name);
  }
  for (const name of names) if (text.includes(`</${name}`)) names.delete(name);
  if (names.size > 0) visit(tree, names, false);
}

function visit(parent: Parents, names: ReadonlySet<string>, isInHeading: boolean): void {
  const isHeading = isInHeading || parent.type === 'heading';
  let isText = false;
  for (const child of parent.children) {
    if (child.type === 'html') isText ||= lines.test(parent.type) && isName(child, names);
    else if ('children' in child) visit(child, names, isHeading);
  }
  if (!isText) return;
  const read: Nodes[] = [];
  for (const child of parent.children) {
    if (child.type === 'html' && isName(child, names)) {
      const text: Text = { ...child, type: 'text' };
      if (isHeading) read.push({ ...text, data: { isBracketed: true } });
      else append(read, text);
    } else if (child.type === 'text') append(read, child);
    else read.push(child);
  }
  parent.children = read as never;
}

function isName({ value }: Html, names: ReadonlySet<string>): boolean {
  const [whole, name = ''] = new RegExp(bracketed).exec(value) ?? [];
  return whole === value && names.has(name);
}

/** Texts in a row are one, as if nothing had been between them. */
function append(nodes: Nodes[], text: Text): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || last.data !== undefined) {
    nodes.push({ ...text });
    return;
  }
  last.value += text.value;
  const [start, end] = [last.position?.start, text.position?.end];
  if (start && end) last.position = { start, end };
}
