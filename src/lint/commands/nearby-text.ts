import type { Anchor, Command, Entry, FieldName, Runbook } from '../../core/model.ts';
import { commandsOf } from './entry-commands.ts';
import { toldBy } from './telling-title.ts';

/**
 * Fields that quote a machine and do not describe a command: `connection reset` does not announce a
 * reset.
 */
const QUOTING: ReadonlySet<FieldName> = new Set([
  'signature',
  'scope',
  'artifacts',
  'example',
  'counterexample',
]);

/** The text of a heading and of those that its section is a part of, except the title of the page. */
function headingsAbove(headings: readonly Anchor[], nearest: Anchor | undefined): string[] {
  const texts: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  const last = nearest === undefined ? -1 : headings.indexOf(nearest);
  for (const heading of headings.slice(0, last + 1).toReversed()) {
    if (heading.depth >= depth) continue;
    depth = heading.depth;
    if (depth > 1 || texts.length === 0) texts.push(heading.text);
  }
  return texts;
}

/**
 * The text that a reader sees with a command: the title of its entry, or of its section without one, the text between the code
 * blocks before and after it, without quotes in other fields, and the comments inside it.
 */
export function nearbyText(
  text: string,
  { codeBlocks, anchors }: Runbook,
  entry: Entry | null,
  command: Command,
): string {
  const { start, end } = command.position;
  const headings = anchors.filter(({ depth }) => depth > 0);
  const above = headings.findLast(({ position }) => position.start.offset <= start.offset);
  const below = headings.find(({ position }) => position.start.offset >= end.offset);
  let from = (entry?.titlePosition ?? above?.position)?.end.offset ?? 0;
  let to = entry?.position.end.offset ?? below?.position.start.offset ?? text.length;
  for (const { position } of codeBlocks) {
    if (position.end.offset <= start.offset) from = Math.max(from, position.end.offset);
    else if (position.start.offset >= end.offset) to = Math.min(to, position.start.offset);
  }
  let words = '';
  let at = from;
  for (const { name, position } of entry?.fields ?? []) {
    const isAround = position.start.offset <= start.offset && position.end.offset >= end.offset;
    if (!QUOTING.has(name) || isAround || position.end.offset <= at) continue;
    words += text.slice(at, Math.min(to, Math.max(at, position.start.offset)));
    at = position.end.offset;
  }
  words += text.slice(at, Math.max(at, to));
  for (const { code } of entry ? commandsOf(entry) : [])
    words = words.replaceAll(`\`${code}\``, ' ');
  const own = text.slice(start.offset, end.offset);
  // Comments, and sentences between the commands.
  const comments =
    command.code.match(/^[^\S\n]*(?:#|--|\/\/).*|\s#\s.*|^[A-Z][a-z]+(?: [\w-]+){2,}[.:]?$/gm) ??
    [];
  // What a script asks or says before it acts: `confirm "Delete all logs?"`.
  const said =
    command.code.match(
      /(?<=\b(?:echo|printf|read|confirm\w*|ask\w*)\s[^"'\n]*)(?:"[^"\n]*"|'[^'\n]*')/g,
    ) ?? [];
  const titles = entry ? [entry.title] : headingsAbove(headings, above);
  return [...titles.map(toldBy), words.replace(own, ' '), ...comments, ...said].join('\n');
}
