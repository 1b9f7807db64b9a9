import { inlineText } from '../../markdown/plain-text.ts';
import { tellsToAct } from '../content/acting.ts';
import type { Block, Section } from '../document.ts';
import { looksAtSomething } from '../titles/steps.ts';
import { tellsWork } from '../titles/titles.ts';

/**
 * A field whose name may mean a fact or a way to find it is that way where it tells something to do: `**Root cause analysis:**`
 * above orders, `### Detection` above commands.
 */
export function settleActs(parts: readonly (Block | Section)[]): void {
  const blocks = parts.flatMap((part) => (part.type === 'block' && part.field ? part : []));
  for (const { field, nodes } of blocks) {
    if (field === null) continue;
    const isAnalysis = field.name === 'causes' && analysis.test(field.label);
    const isDetection = field.name === 'signature' && detection.test(field.label);
    // What to check to tell how grave it is.
    const isGuide = field.name === 'severity' && guide.test(field.label);
    const acts = isAnalysis ? orders(nodes) : isGuide ? asksToCheck(nodes) : runs(nodes);
    if ((isAnalysis || isDetection || isGuide) && acts) field.name = 'diagnosis';
  }
}

const analysis = /\banalysis\P{L}*$/iu;
const detection = /^\P{L}*(?:detection|how to detect(?: it)?)\P{L}*$/iu;
const guide = /\bguide\P{L}*$/iu;
/** `If it lasts, check the store.` */
const checking = /(?:^|[.,;:]\s+)(?:please )?(?:check|look|see) (?:if|whether|that|the|at)\b/i;

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
