import { readPrompts } from '../../core/command/shell/session.ts';
import type { Command, Runbook } from '../../core/model.ts';
import { withoutPageEnding } from '../../core/text/page-name.ts';
import type { Harm } from './dangers/harms.ts';
import { toldBy } from './telling-title.ts';

/**
 * Whether nothing on a page may tell its reader of a harm, so that a warning is certainly missing. `near` is
 * the text next to the command, which has no such words.
 */
export function isUnannounced(
  { admitted, start, end }: Harm,
  command: Command,
  near: string,
  runbook: Runbook,
  text: string,
): boolean {
  const section = sectionAround(command, runbook, text);
  const names = [runbook.title, ...withoutPageEnding(runbook.path).split('/')]
    .map((name) => toldBy(name.replace(/[._-]+/g, ' ')))
    .join('\n');
  return (
    !admitted.test(section) &&
    !admitted.test(names) &&
    !CALLOUT.test(section) &&
    !isForeign(near) &&
    !isForeign(text.slice(0, PAGE_SAMPLE)) &&
    !isRecord(command) &&
    !isReport(runbook) &&
    !isRemoval(command.code) &&
    !isOwnWork(command.code.slice(start, end), runbook, text) &&
    !isStartedAbove(command.code, start, end)
  );
}

/** Enough of a page to tell its language. */
const PAGE_SAMPLE = 4000;

/** What stands apart from the text, in the form of Markdown and of site generators. */
const CALLOUT =
  /^[ \t>]*(?:\[!\w+\]|:{3,}\s*\w|!{3}\+?\s|\?{3}\+?\s|\{%\s*(?:hint|alert|include|note|warning|callout)|\{\{[<%]\s*(?:alert|admonition|callout|caution|danger|hint|notice|note|warning)|<(?:Callout|Admonition|Alert|Aside|Caution|Danger|Note|Warning)\b)|[⚠❗❌🛑🚨🔥☠]/imu;

/** The text from the heading above a command to the next one, and what the sections around it begin with, without blocks of code. */
function sectionAround({ position }: Command, runbook: Runbook, text: string): string {
  const headings = runbook.anchors.filter(({ depth }) => depth > 0);
  let depth = Number.POSITIVE_INFINITY;
  const parts: string[] = [];
  for (const [index, heading] of [...headings.entries()].toReversed()) {
    if (heading.position.start.offset > position.start.offset || heading.depth >= depth) continue;
    depth = heading.depth;
    const to = headings[index + 1]?.position.start.offset ?? text.length;
    parts.push(toldBy(heading.text), proseIn(heading.position.end.offset, to, runbook, text));
  }
  const first = headings[0]?.position.start.offset ?? text.length;
  if (parts.length === 0) parts.push(proseIn(0, first, runbook, text));
  return parts.join('\n');
}

function proseIn(from: number, to: number, runbook: Runbook, text: string): string {
  let words = '';
  let at = from;
  for (const block of runbook.codeBlocks) {
    const { start, end } = block.position;
    if (start.offset < at || start.offset >= to) continue;
    words += text.slice(at, start.offset);
    at = end.offset;
  }
  return `${words}${text.slice(at, to)}`.replace(/`[^`\n]*`/g, ' ');
}

/** The most frequent words of English, which a sentence of some length has. */
const ENGLISH = /\b(?:the|to|and|are|this|that|with|for|you|it|if|from|your|be|not|or|by)\b/gi;

/** Whether a text is in a language whose warnings the words of the rule do not cover. */
function isForeign(text: string): boolean {
  const prose = text.replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)/gm, ' ').replace(/`[^`\n]*`/g, ' ');
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  const others = prose.match(/(?=\P{ASCII})\p{L}/gu)?.length ?? 0;
  if (others * 20 > letters) return true;
  const words = prose.match(/\p{L}+/gu)?.length ?? 0;
  return words > 30 && (prose.match(ENGLISH)?.length ?? 0) * 20 < words;
}

/** A session with output shows what happened once; nobody copies it as it stands. */
function isRecord({ code, shell }: Command): boolean {
  const lines = readPrompts(code, shell) ?? [];
  return lines.some(({ type }) => type === 'output');
}

/** A page with a date in its name tells what somebody did that day. */
function isReport({ path }: Runbook): boolean {
  return /(?:^|\/)\d{4}-\d\d-(?:\d\d\b)?[^/]*$/.test(path);
}

/** What takes something away by its name. */
const REMOVING =
  /(?:^|[\s;&|-])(?:rm|rmdir|del|delete|remove|uninstall|purge|destroy|drop|prune|disable|stop|detach|userdel|groupdel|unset|revoke|unlink)\b|(?:^|\s)[a-z]+-(?:delete|remove)\b/;

/** Whether nearly every line of a block removes a thing, so that nobody takes it for anything else. */
function isRemoval(code: string): boolean {
  const lines = code.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
  const commands = lines.filter((line) => /^[ \t$#>]*[a-z]/i.test(line));
  const removing = commands.filter((line) => REMOVING.test(line));
  return removing.length >= 3 && removing.length * 4 >= commands.length * 3;
}

/** What brings a thing into being. */
const MAKING =
  /\b(?:create|install|apply|clone|mkdir|init|new|add|deploy|make|up|run|touch|upgrade|import|restore|start|mktemp|launch|provision|build)\b/;

/** Whether the same block has started the containers that it takes down. */
function isStartedAbove(code: string, start: number, end: number): boolean {
  return (
    /\bcompose\b[^\n]*\bdown\b/.test(code.slice(start, end)) &&
    /\bcompose\b[^\n]*\bup\b/.test(code.slice(0, start))
  );
}

/** Whether a page makes, somewhere else, the very thing that a command takes away: it is a trial's. */
function isOwnWork(code: string, { codeBlocks }: Runbook, text: string): boolean {
  if (/^git\b/.test(code)) return /\bgit clone\b/.test(text);
  const words = code.split(/\s+/).slice(1);
  const things = words
    .filter((word) => !/^-/.test(word) && /^[\w.:/${}<>@-]{3,}$/.test(word))
    .filter((word) => !REMOVING.test(` ${word}`) && !GENERAL.test(word));
  const thing = things.at(-1);
  if (thing === undefined) return false;
  return codeBlocks.some(({ position: { start, end } }) => {
    const block = text.slice(start.offset, end.offset).replace(/\\\r?\n/g, ' ');
    return block
      .split('\n')
      .some((line) => line.includes(thing) && MAKING.test(line) && !REMOVING.test(line));
  });
}

/** Kinds of things, which are no names. */
const GENERAL =
  /^(?:ns|namespaces?|projects?|pvc|pv|crds?|pods?|jobs?|all|volumes?|system|cluster|group|vm|sudo)$/;
