import { inlineText } from '../../markdown/plain-text.ts';
import { tellsToAct } from '../content/acting.ts';
import type { Block, Section } from '../document.ts';
import { looksAtSomething } from '../titles/steps.ts';
import { tellsWork } from '../titles/titles.ts';

/**
 * A field whose name may mean a fact or a way to find it is that way where it tells something to do: `**Root cause analysis:**`
 * above orders, `### Detection` above commands.
 */
export function settleActs<Part extends Block | Section>(parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    if (part.type === 'section' || part.field === null) return part;
    const { name, label } = part.field;
    const isAnalysis = name === 'causes' && analysis.test(label);
    const isDetection = name === 'signature' && detection.test(label);
    const acts = isAnalysis ? orders(part.nodes) : isDetection && runs(part.nodes);
    return acts ? { ...part, field: { ...part.field, name: 'diagnosis' } } : part;
  });
}

const analysis = /\banalysis\P{L}*$/iu;
const detection = /^\P{L}*(?:detection|how to detect(?: it)?)\P{L}*$/iu;

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
