import type { Nodes } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import type { Entry } from '../model.ts';
import type { ParsedRunbook, Section } from '../parse/document.ts';
import type { Translate } from '../text/fill-words.ts';
import { readContents } from './contents.ts';

/** In UTF-16 units; search engines show about half of it. */
const LONGEST = 300;

/**
 * What a page is about, on one line: its summary; without one its failures, else the first prose that
 * stands anywhere on it, else its sections. Never empty.
 */
export function readDescription(parsed: ParsedRunbook, t: Translate): string {
  const { runbook, outline } = parsed;
  if (runbook.summary !== '') return runbook.summary;
  if (runbook.entries.length > 0) return failures(runbook.entries, t);
  const prose = firstProse(outline);
  if (prose !== null) return prose.length <= LONGEST ? prose : cut(prose);
  const titles = readContents(parsed).map(({ title }) => title);
  if (titles.length > 0) return listed(`${runbook.title}: `, titles);
  return t('Runbook: {title}', { title: runbook.title });
}

function failures(entries: readonly Entry[], t: Translate): string {
  const { length } = entries;
  const lead = length === 1 ? t('Runbook for ') : t('Runbook for {n} failures: ', { n: length });
  return listed(
    lead,
    entries.map(({ title }) => title),
  );
}

/** As many of the items as there is room for. */
function listed(lead: string, items: readonly string[]): string {
  let text = lead + (items[0] ?? '');
  for (const item of items.slice(1)) {
    if (text.length + item.length + 2 > LONGEST) return `${text}…`;
    text += `, ${item}`;
  }
  return text.length <= LONGEST ? text : cut(text);
}

function cut(text: string): string {
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

function firstProse({ parts }: Section): string | null {
  for (const part of parts) {
    if (part.type === 'block' && part.field !== null && part.field.name !== 'context') continue;
    const text = part.type === 'section' ? firstProse(part) : proseIn(part.nodes);
    if (text !== null) return text;
  }
  return null;
}

function proseIn(nodes: readonly Nodes[]): string | null {
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const text = inlineText(node);
      const [first] = node.children;
      const isLabelled = first?.type === 'strong' && /[:：]$/.test(inlineText(first));
      if (!isLabelled && /\p{L}/u.test(text)) return text;
    } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
      const text = proseIn(node.children);
      if (text !== null) return text;
    }
  }
  return null;
}
