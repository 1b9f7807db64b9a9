import type { Paragraph, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { tellsToAct } from '../content/acting.ts';
import { withoutAnswerMark } from '../content/answer-mark.ts';
import { announcesCauses, tellsCause, tellsFixOfFailure } from '../content/remedy-sentence.ts';
import { cutAtRemedy, joinSentences, sentencesOf } from '../content/sentences.ts';
import { announcesShown, isShownOutput, orBetweenOutputs } from '../content/shown-output.ts';
import type { Block } from '../document.ts';
import { blockOf } from '../outline/section-parts.ts';
import { listedCauses, saysBeforehand } from './listed-causes.ts';

/** What a failure says without a label, each part by what it is. */
export interface ToldParts {
  /** What a program prints. */
  signature: RootContent[];
  context: RootContent[];
  causes: RootContent[];
  /** What to look at, where that is told apart. */
  diagnosis?: RootContent[];
  /** What to do. */
  remediation: RootContent[];
}

/**
 * Tells what is seen, why, and what to do apart in the text of a failure. The first paragraph says what happens, up
 * to the sentence that says what to do; an error that a program prints, a list of causes or symptoms and a sentence
 * on the cause stand ahead of that, too. All behind it is what to do.
 */
export function toldParts(written: readonly RootContent[], source: Source): ToldParts {
  const nodes = withoutAnswerMark(written, source);
  const parts: ToldParts = { signature: [], context: [], causes: [], remediation: [] };
  /** What stands right ahead of a node, and says what it is; empty where nothing does. */
  let sentence = '';
  let isFirst = true;
  const fixAt = nodes.findIndex(isFix);
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1];
    if (isShown(node, sentence)) {
      parts.signature.push(node);
    } else if (node.type === 'list' && saysBeforehand(node, sentence, source)) {
      const { causes, acts } = listedCauses(node, source);
      if (announcesCauses(sentence)) {
        parts.causes.push(causes);
        parts.remediation.push(...acts);
      } else parts.context.push(node);
      sentence = '';
    } else if (node.type === 'list' && at < fixAt && !tellsToAct([node])) {
      parts.context.push(node);
      sentence = '';
    } else if (node.type === 'paragraph' && parts.signature.length > 0 && isOr(node, next)) {
      sentence = 'this error:';
    } else {
      const told = node.type === 'paragraph' ? inSentences(node, next, source) : null;
      const isOnly = nodes.length === 1 && told?.remedy === null;
      const isAhead = isFirst || at < fixAt || told?.leads || (told?.causes.length ?? 0) > 0;
      if (told === null || isOnly || !isAhead) {
        parts.remediation.push(...nodes.slice(at));
        return parts;
      }
      isFirst = false;
      parts.context.push(...told.context);
      parts.causes.push(...told.causes);
      sentence = told.last;
      if (told.remedy !== null) parts.remediation.push(told.remedy);
      if (told.remedy !== null && !told.leads) {
        parts.remediation.push(...nodes.slice(at + 1));
        return parts;
      }
    }
  }
  return parts;
}

/** `To fix this, ...`: what stands ahead of it is no remedy. */
function isFix(node: RootContent): boolean {
  return node.type === 'paragraph' && tellsFixOfFailure(inlineText(node));
}

/** `or` between two messages. */
function isOr(paragraph: Paragraph, next: RootContent | undefined): boolean {
  return (
    orBetweenOutputs.test(inlineText(paragraph)) &&
    next !== undefined &&
    isShown(next, 'this error:')
  );
}

/** The parts as fields that no label of their own opens. */
export function blocksOfTold(parts: ToldParts, label: string, source: Source): Block[] {
  const names = ['signature', 'causes', 'context', 'diagnosis', 'remediation'] as const;
  return names.flatMap((name) => {
    const nodes = parts[name] ?? [];
    const [first] = nodes;
    const last = nodes.at(-1);
    if (first === undefined || last === undefined) return [];
    const span = { start: source.positionOf(first).start, end: source.positionOf(last).end };
    return [blockOf(name, label, span, nodes)];
  });
}

/** What a program printed: a fence, a quotation, or code spans alone that a sentence announces. */
export function isShown(node: RootContent, sentence: string): boolean {
  if (node.type === 'code') return isShownOutput(node, sentence);
  if (sentence === '' || !announcesShown(sentence) || ranCommand.test(sentence)) return false;
  if (node.type === 'list') {
    return node.children.every(({ children }) => children.every(isCodeAlone));
  }
  if (node.type === 'blockquote') {
    const [first, ...others] = node.children;
    return (
      node.data?.container === undefined &&
      first?.type === 'paragraph' &&
      others.length === 0 &&
      !/^\[!/.test(inlineText(first)) &&
      /[:：]\s*$/.test(sentence)
    );
  }
  return isCodeAlone(node);
}

/** `We ran this command:` */
const ranCommand = /\b(?:command|query|script|statement)s?[:：]\s*$/i;

function isCodeAlone(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.length === 1 &&
    node.children[0]?.type === 'inlineCode' &&
    /\S\s+\S/.test(node.children[0].value)
  );
}

interface Sentences {
  context: Paragraph[];
  causes: Paragraph[];
  /** From the first sentence on that says what to do. */
  remedy: Paragraph | null;
  /** The text of the last one. */
  last: string;
  /** Whether the last one says of the next node that it stands ahead of what to do. */
  leads: boolean;
}

/** What the sentences of a paragraph say; the last one is no cause where it leads to what stands below. */
function inSentences(
  paragraph: Paragraph,
  next: RootContent | undefined,
  source: Source,
): Sentences {
  const { ahead, remedy } = cutAtRemedy(paragraph, source);
  const last = inlineText(sentencesOf(paragraph, source).at(-1) ?? paragraph);
  const leads =
    next !== undefined &&
    (isShown(next, last) || (next.type === 'list' && saysBeforehand(next, last, source)));
  const isCause = (one: Paragraph): boolean => {
    const text = inlineText(one);
    return tellsCause(text) && !(leads && text === last);
  };
  return {
    context: joinSentences(
      ahead.filter((one) => !isCause(one)),
      paragraph,
      source,
    ),
    causes: joinSentences(ahead.filter(isCause), paragraph, source),
    remedy,
    last,
    leads,
  };
}
