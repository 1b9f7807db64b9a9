import type { Paragraph, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { onlyLooks, tellsToAct } from '../content/acting.ts';
import type { Block, Section } from '../document.ts';
import { statesCondition } from '../titles/conditions.ts';
import { looksAtSomething } from '../titles/steps.ts';
import { tellsWork } from '../titles/titles.ts';
import { closeField } from './block-list.ts';
import { blockOf } from './section-parts.ts';

/**
 * Of a failure that says nowhere else what to do, the conditions in bold at the end of its diagnosis are that:
 * `**If the disk is full:** remove old spools` behind a command that shows the disk.
 */
export function settleAnswers(
  parts: readonly (Block | Section)[],
  source: Source,
): readonly (Block | Section)[] {
  const names = parts.map((part) => (part.type === 'block' ? part.field?.name : part.type));
  if (names.includes('remediation') || names.includes('section')) return parts;
  const at = names.lastIndexOf('diagnosis');
  const part = parts[at];
  if (part?.type !== 'block' || !part.field) return parts;
  const from = part.nodes.findIndex((node) => answersFinding(node));
  const answers = from < 0 ? [] : part.nodes.slice(from);
  const [first] = answers;
  const last = answers.at(-1);
  if (!first || !last || !acts(answers)) return parts;
  const asked = { ...part, field: { ...part.field }, nodes: part.nodes.slice(0, from) };
  closeField(asked, source);
  const span = { start: source.positionOf(first).start, end: source.positionOf(last).end };
  const remedy = blockOf('remediation', part.field.label, span, answers);
  return parts.with(at, asked).toSpliced(at + 1, 0, remedy);
}

/** A paragraph, or each item of a list, that begins with such a condition. */
function answersFinding(node: RootContent): boolean {
  if (node.type === 'list')
    return node.children.every(({ children: [first] }) => first && answersFinding(first));
  return node.type === 'paragraph' && behindCondition(node) !== null;
}

/** What stands behind the condition in bold that a paragraph begins with; null where it begins with none. */
function behindCondition(paragraph: Paragraph): string | null {
  const [strong] = paragraph.children;
  if (strong?.type !== 'strong' || !statesCondition(inlineText(strong))) return null;
  return inlineText(paragraph)
    .slice(inlineText(strong).length)
    .replace(/^[\s\p{P}→]+/u, '');
}

/** Whether what stands behind the conditions does more than to look. */
function acts(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'code') return tellsToAct([node]) && !onlyLooks([node]);
    if (node.type === 'list') return node.children.some(({ children }) => acts(children));
    const text = node.type === 'paragraph' ? (behindCondition(node) ?? '') : '';
    return tellsWork(text) && !looksAtSomething(text);
  });
}
