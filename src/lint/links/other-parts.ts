import type { LinkGraph } from '../../core/links/graph.ts';
import { remember } from '../../core/memoize.ts';
import type { Judgement } from './judge-link.ts';
import { FEW_SLIPS } from './other-names.ts';

/**
 * The findings of anchors on pages of a site that are the words of another part than a heading: a term
 * ahead of its definition, a bold word or code at the beginning of an item or a row. Where there are
 * several, the site names these parts, too.
 */
export function ofOtherParts<T extends Judgement & { path: string }>(
  findings: readonly T[],
  links: LinkGraph,
  textOf: (path: string) => string,
): ReadonlySet<T> {
  const partsAt = remember((path: string): ReadonlySet<string> => {
    const page = links.runbookByPath(path);
    if (page === null || !links.isPublished(page)) return new Set();
    return new Set(
      textOf(page.path)
        .split(/\r\n?|\n/)
        .flatMap(leadOf)
        .map(lettersOf),
    );
  });
  const named = findings.filter(({ messageId, path, data }) => {
    if (!/^missing-(?:page-)?anchor$/.test(messageId)) return false;
    const anchor = data?.anchor ?? '';
    const parts = partsAt(data?.page ?? path);
    return [anchor, anchor.replace(/-\d+$/, '')].some((one) => parts.has(lettersOf(one)));
  });
  return new Set(named.length > FEW_SLIPS ? named : []);
}

/** A short line as a whole, or the bold word or code that it begins with. */
function leadOf(line: string): string[] {
  const text = line.slice(0, 300).replace(/^(?:[\s>|*+-](?!\*)|\d+[.)]\s)*/, '');
  const [, bold, code] = /^(?:\*\*([^*]+)\*\*|\[?`([^`]+)`)/.exec(text) ?? [];
  const whole = text.length < 60 && !/[.,;]$/.test(text) ? [text] : [];
  return [...whole, ...[bold, code].filter((lead) => lead !== undefined)];
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
