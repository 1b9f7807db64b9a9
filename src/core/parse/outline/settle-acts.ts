import { headingText } from '../../links/slug.ts';
import { findAll, inlineText } from '../../markdown/plain-text.ts';
import type { FieldName } from '../../model.ts';
import { onlyLooks, tellsToAct } from '../content/acting.ts';
import type { Block, Section } from '../document.ts';
import { looksAtSomething } from '../titles/steps.ts';
import { tellsWork } from '../titles/titles.ts';

/**
 * A field whose name may mean a fact or a way to find it is that way where it tells something to do: `**Root cause analysis:**`
 * above orders, `### Detection` above commands. So is a first response of which each step only looks, ahead of what to do.
 */
export function settleActs<Part extends Block | Section>(parts: readonly Part[]): Part[] {
  const lastRemedy = parts.findLastIndex(
    (part) => part.type === 'block' && part.field?.name === 'remediation',
  );
  return parts.map((part, at) => {
    if (part.type === 'section' || !part.field) return part;
    const { field, nodes } = part;
    const isWay = ways.some(
      ({ name, label, tells }) => name === field.name && label.test(field.label) && tells(nodes),
    );
    const isFirstLook = field.name === 'remediation' && at < lastRemedy && looksOnly(nodes);
    return isWay || isFirstLook ? { ...part, field: { ...field, name: 'diagnosis' } } : part;
  });
}

interface Way {
  name: FieldName;
  label: RegExp;
  /** Whether the content says how to find something. */
  tells: (nodes: Block['nodes']) => boolean;
}

const ways: readonly Way[] = [
  { name: 'causes', label: /\banalysis\P{L}*$/iu, tells: orders },
  { name: 'severity', label: /\bguide\P{L}*$/iu, tells: asksToCheck },
  {
    name: 'signature',
    label: /^\P{L}*(?:detection|how to detect(?: it)?)\P{L}*$/iu,
    tells: runs,
  },
];

/** `If it lasts, check the store.` */
const checking = /(?:^|[.,;:]\s+)(?:please )?(?:check|look|see) (?:if|whether|that|the|at)\b/i;

/** Headings that each say to look at something, above commands that change nothing. */
function looksOnly(nodes: Block['nodes']): boolean {
  const headings = findAll(nodes, 'heading').map((node) => headingText(node));
  return headings.length > 0 && headings.every(looksAtSomething) && onlyLooks(nodes);
}

function asksToCheck(nodes: Block['nodes']): boolean {
  return nodes.some((node) => node.type === 'paragraph' && checking.test(inlineText(node)));
}

/** Lists of what to do or to look at. */
function orders(nodes: Block['nodes']): boolean {
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.children : [node]));
  return (
    items.length > 0 &&
    items.every((item) => {
      const [first] = item.type === 'listItem' ? item.children : [];
      const text = first?.type === 'paragraph' ? inlineText(first) : '';
      return tellsWork(text) || looksAtSomething(text);
    })
  );
}

/** Commands, and nothing that says what is seen. */
function runs(nodes: Block['nodes']): boolean {
  return nodes.length > 0 && nodes.every((node) => node.type === 'code' && tellsToAct([node]));
}
