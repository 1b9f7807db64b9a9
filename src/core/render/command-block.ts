import type { Element } from 'hast';
import type { Code, InlineCode } from 'mdast';
import { findPlaceholders } from '../match/fill.ts';
import { shellFamily } from '../match/shell.ts';
import type { Command, Placeholder } from '../model.ts';
import { element } from './element.ts';
import type { PageContext } from './page-context.ts';

/** The command that a block holds: one of an entry, or a shell's anywhere on the page. */
export function commandOf(
  node: Code | InlineCode,
  context: PageContext,
): Pick<Command, 'code' | 'shell' | 'placeholders'> | null {
  const known = context.commands.get(node.position?.start.offset ?? -1);
  if (known !== undefined) return known;
  if (node.type !== 'code' || !node.lang) return null;
  const shell = /^[\w+#.-]+/.exec(node.lang)?.[0].toLowerCase() ?? '';
  if (shell === '' || shellFamily(shell) === 'other') return null;
  return { code: node.value, shell, placeholders: findPlaceholders(node.value, shell) };
}

/** The text of the `code` element is the command byte for byte; the script of the site copies it. */
export function commandBlock({
  code,
  shell,
  placeholders,
}: Pick<Command, 'code' | 'shell' | 'placeholders'>): Element {
  return element(
    'replay-command',
    shell === null ? {} : { dataShell: shell },
    element('pre', {}, element('code', {}, ...withPlaceholders(code, placeholders))),
  );
}

function withPlaceholders(code: string, placeholders: readonly Placeholder[]) {
  const parts: (string | Element)[] = [];
  let at = 0;
  for (const { name, raw, start, end } of placeholders) {
    parts.push(...withFlags(code.slice(at, start)), element('var', { dataName: name }, raw));
    at = end;
  }
  parts.push(...withFlags(code.slice(at)));
  return parts.filter((part) => part !== '');
}

/** Marks options, so that a line that is too long never breaks between the dashes and the name. */
function withFlags(text: string): (string | Element)[] {
  return text
    .split(/((?<=^|[\s"'`(=[])(?:--?[A-Za-z][\w-]*|--(?=\s|$)))/)
    .map((part, index) =>
      index % 2 === 0 ? part : element('span', { className: ['flag'] }, part),
    );
}
