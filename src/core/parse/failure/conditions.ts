import type { RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Section } from '../document.ts';
import { nodesOf, ordinaryNodes, pageOf, sectionsOf } from '../outline/section-parts.ts';
import { asksWhatToDo, statesCondition } from '../titles/conditions.ts';
import { saysFailing } from '../titles/says-failing.ts';

/** Whether a heading is a condition above what to do: `What to do if the bridge disconnects`, `If it comes back`. */
export function isConditional(section: Section): boolean {
  const { title } = section;
  if (asksWhatToDo(title)) return nodesOf(section).some(isAnswer);
  return statesCondition(title) && ordinaryNodes(section).some(isSteps);
}

/** What the title of a section whose text is a condition above steps may be about: `Database recovery`. */
const answering =
  /\b(?:recovery|response|failover|fail-over|loss|outage|incident|emergency|disaster|eviction|reclaim|roll-?back)\b|recuperación|recuperação|rétablissement|reprise|wiederherstellung|ausfall|恢复|応答|復旧|복구/iu;

/** In letters: a clause above steps is short. */
const longest = 300;

/** Whether a section says in a clause right above its only steps what happens: `If a node is reclaimed:`. */
export function opensWithCondition(section: Section): boolean {
  const nodes = ordinaryNodes(section);
  const [at, ...others] = nodes.flatMap((node, index) => (node.type === 'list' ? index : []));
  const ahead = at === undefined ? undefined : nodes[at - 1];
  if (at === undefined || others.length > 0 || ahead?.type !== 'paragraph') return false;
  if (!nodes.slice(0, at).every(({ type }) => type === 'paragraph')) return false;
  if (sectionsOf(section).length > 0 || !isSteps(nodes[at])) return false;
  const text = inlineText(ahead).slice(-longest);
  const [, clause = ''] = /(?:^|[.!?。]\s+)([^.!?。]{8,140})[:：]$/u.exec(text) ?? [];
  return statesCondition(clause) && answering.test(section.title);
}

/** Whether a page without headings begins with what fails and where to begin: `When writes hang, check:` above a list. */
export function isOneCondition(root: Section): boolean {
  const page = pageOf(root);
  const [first, next] = ordinaryNodes(page);
  if (sectionsOf(page).length > 0 || first?.type !== 'paragraph' || next?.type !== 'list')
    return false;
  const text = inlineText(first);
  if (text.length > longest) return false;
  const [, clause = ''] = /^([^.!?。]{8,140}?)(?:,|，|、)[^.!?。]*[:：]$/u.exec(text) ?? [];
  return statesCondition(clause) && saysFailing(clause);
}

function isAnswer({ type }: RootContent): boolean {
  return type === 'list' || type === 'code' || type === 'paragraph';
}

function isSteps(node: RootContent | undefined): boolean {
  return node?.type === 'list' && node.ordered === true && node.children.length >= 2;
}
