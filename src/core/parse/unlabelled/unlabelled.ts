import type { RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Field, FieldName } from '../../model.ts';
import { onlyLooks, tellsToAct, tellsWhatToDo } from '../content/acting.ts';
import { holdsOnlyLinks } from '../content/link-list.ts';
import { tellsFixOfFailure, tellsRemedy } from '../content/remedy-sentence.ts';
import type { Block, Section } from '../document.ts';
import { remedies } from '../fields/remedies.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { ordersSomething } from '../outline/field-end.ts';
import { blockOf, nodesOf } from '../outline/section-parts.ts';
import { isNoStep } from '../titles/asides.ts';
import {
  endsFailures,
  framesSteps,
  isChapterTitle,
  tellsAfterwards,
  tellsFacts,
} from '../titles/chapters.ts';
import { looksAtSomething, triesMore } from '../titles/steps.ts';
import { statesFact } from './failure-heading-fields.ts';
import type { ImpliedFields } from './implied-fields.ts';
import { mayLook, surelyLooks } from './looking.ts';

type Unlabelled = Pick<ImpliedFields, 'blocks' | 'steps'>;

/** Text or a section of an entry that no label and no heading names as a field. */
interface Part {
  /** Its place among the parts behind the first field. */
  at: number;
  /** Null for text. */
  step: Section | null;
  /** Whether it is text ahead of what to do that shows what to look at. */
  isCheck: boolean;
  nodes: RootContent[];
}

interface Told {
  /** Sections that are steps of the entry already. */
  steps: readonly Section[];
  own: readonly Field[];
  /** Whether the heading says that the section is about one failure, whatever its fields say. */
  isSure: boolean;
}

/**
 * What an entry says behind its first field without a name, by what it does: what only looks at something
 * is the diagnosis, the rest what to do. Text counts as long as no field says what to do. `isOther` tells
 * the sections that are no part of the entry.
 */
export function readUnlabelled(
  section: Section,
  { steps, own, isSure }: Told,
  { source }: ReadContext,
  isOther: (section: Section) => boolean,
): Unlabelled {
  const names = new Set(own.map(({ name }) => name));
  const from = section.parts.findIndex((part) =>
    part.type === 'block' ? part.field !== null : steps.includes(part),
  );
  if (from < 0) return { blocks: [], steps: [] };
  const hasRemedy = own.some(({ name }) => remedies.has(name));
  const { parts: all } = section;
  const mayOpen = isSure && !hasRemedy;
  const remedyAt = all.findIndex((part) => part.type === 'block' && isRemedy(part.field));
  const lookAt = all.findIndex(
    (part, at) => at > from && part.type === 'block' && part.field?.name === 'diagnosis',
  );
  // What to do stands behind what to look at, if nothing else says it.
  const isTold = ({ nodes }: Block, isBehind: boolean): boolean =>
    lookAt >= 0 && isBehind && !names.has('replay') && nodes.some(isRemedyInWords);
  const parts = all.flatMap((part, index): Part[] => {
    const isAhead = index < from;
    if (part.type === 'section') {
      const isStep =
        (mayOpen || !isAhead) &&
        !steps.includes(part) &&
        mayBeStep(part, hasRemedy) &&
        !isOther(part);
      const nodes = nodesOf(part);
      return isStep ? [{ at: index, step: part, isCheck: false, nodes }] : [];
    }
    const isBetween = index < remedyAt && !names.has('diagnosis');
    const isCheck =
      (isBetween || (!isAhead && index < lookAt)) &&
      part.nodes.some((node) => (isBetween && !isAhead ? mayLook(node) : surelyLooks(node)));
    const isMore =
      remedyAt >= 0 ? index > remedyAt && saysMore(part.nodes) : isTold(part, index > lookAt);
    if (part.field !== null || (hasRemedy && !isCheck && !isMore)) return [];
    // Words ahead of all fields say what happens.
    if (isAhead && !(mayOpen ? part.nodes.some(tellsWhatToDo) : isCheck)) return [];
    // The first paragraph below a heading that tells a failure says what happens.
    const isLead = isSure && index === 0 && !hasRemedy && part.nodes.length > 1;
    const skipped = isLead && part.nodes[0]?.type === 'paragraph' ? 1 : 0;
    const nodes = part.nodes.slice(skipped).filter(says);
    return nodes.length === 0 ? [] : [{ at: index, step: null, isCheck, nodes }];
  });
  const acting = parts.filter(({ step, nodes }) =>
    hasRemedy ? step === null || isChoice(step) || acts(step, nodes) : isSure || mayTell(nodes),
  );
  const told = hasRemedy ? acting : parts;
  if (acting.length === 0) return { blocks: [], steps: [] };
  const looking = told.filter(looks);
  const isSplit = hasRemedy || acting.some((part) => !looking.includes(part));
  const isAfter = (part: Part) =>
    part.at > remedyAt && remedyAt >= 0 && !names.has('verification') && asksIfFixed(part);
  const nameOf = (part: Part) => {
    if (!isSplit || !looking.includes(part)) return 'remediation';
    return isAfter(part) ? 'verification' : 'diagnosis';
  };
  return {
    blocks: runsOf(told, nameOf).flatMap((run) => {
      const nodes = run.flatMap((part) => part.nodes);
      const [first] = nodes;
      const last = nodes.at(-1);
      const [part] = run;
      if (!first || !last || !part) return [];
      const position = { start: source.positionOf(first).start, end: source.positionOf(last).end };
      return blockOf(nameOf(part), part.step?.title ?? section.title, position, nodes);
    }),
    steps: told.flatMap(({ step }) => step ?? []),
  };
}

function isCode({ type }: RootContent): boolean {
  return type === 'code';
}

function isRemedyInWords(node: RootContent): boolean {
  return node.type === 'paragraph' ? tellsRemedy(inlineText(node)) : tellsToAct([node]);
}

function isRemedy(field: Field | null): boolean {
  return field?.name === 'remediation';
}

/** Not a rule, and not a fact of the page: `**Incident type:** access lost`. */
function says(node: RootContent): boolean {
  if (statesFact(node)) return false;
  if (node.type !== 'paragraph') return node.type !== 'thematicBreak';
  const [first, next] = node.children;
  const isFact = first?.type === 'strong' && next !== undefined && /[:：]$/.test(inlineText(first));
  return !isFact || inlineText(node).length > 80;
}

/** What is left of an entry that says nowhere else what to do, is that. */
function mayTell(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    (node) =>
      (tellsWhatToDo(node) && !holdsOnlyLinks([node])) ||
      (node.type === 'paragraph' && tellsFixOfFailure(inlineText(node))) ||
      (node.type === 'paragraph' && ordersSomething(node)),
  );
}

/** Beside a remedy, chapters such as `## Useful queries` and `## Alert details` are none of it. */
function mayBeStep({ heading, title }: Section, hasRemedy: boolean): boolean {
  if (heading === null || isChapterTitle(title) || isNoStep(title) || framesSteps(title))
    return false;
  return !hasRemedy || !(endsFailures(title) || tellsFacts(title) || tellsAfterwards(title));
}

/** `### Option 2: raise the limit`, `### If that does not help` */
function isChoice({ title }: Section): boolean {
  return (
    triesMore(title) ||
    /^\P{L}*(?:solution|option|alternative|method|approach|workaround|way|otherwise)\b/iu.test(
      title,
    )
  );
}

/** `### Find the client` above a query tells something to do, too. */
function acts(step: Section, nodes: readonly RootContent[]): boolean {
  return tellsToAct(nodes) || (looksAtSomething(step.title) && nodes.some(isCode));
}

/** Whether text behind what to do goes on with it: `**Update running containers:**` above a command. */
function saysMore(nodes: readonly RootContent[]): boolean {
  const [first] = nodes;
  const title = first?.type === 'paragraph' ? inlineText(first) : '';
  return (
    (nodes.some(isCode) || tellsToAct(nodes)) &&
    !(endsFailures(title) || tellsFacts(title) || tellsAfterwards(title) || isChapterTitle(title))
  );
}

/** `### Check the queue` behind what to do. */
function asksIfFixed({ step }: Part): boolean {
  return /^\P{L}*(?:verify|validate|confirm|check (?:that|if|whether)|is (?:it|this)|are)(?!\p{L})/iu.test(
    step?.title ?? '',
  );
}

function looks({ step, isCheck, nodes }: Part): boolean {
  return step === null ? isCheck : looksAtSomething(step.title) || onlyLooks(nodes);
}

/** Parts beside each other with one name. */
function runsOf(parts: readonly Part[], nameOf: (part: Part) => FieldName): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn = last !== undefined && last.at === part.at - 1 && nameOf(last) === nameOf(part);
    if (goesOn) run?.push(part);
    else runs.push([part]);
  }
  return runs;
}
