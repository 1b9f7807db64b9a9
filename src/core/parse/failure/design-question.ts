import { findAll, plainText } from '../../markdown/plain-text.ts';
import { tellsRemedy } from '../content/remedy-sentence.ts';
import type { Section } from '../document.ts';
import { nodesOf } from '../outline/section-parts.ts';
import { tellsWork } from '../titles/titles.ts';

/** Whether a title asks why things are as they are, and what stands below it tells nothing to do about it. */
export function asksAboutDesign(section: Section): boolean {
  const { title } = section;
  return (
    (asksForReason.test(title) && !answersWithAct(section)) ||
    (ofDesign.test(title) && !answersWithOrder(section))
  );
}

const asksForReason =
  /^\P{L}*(?:q(?:uestion)?\s*\d*\s*[:.]\s*)?why (?:can(?:['’]?t| ?not)? (?:I|we|you)|do(?:n['’]t| not) you|(?:is|are) there no|(?:is|are)n['’]?t there|ha(?:s|ve) \S+(?: \S+)? no)\b/iu;

/** `Why did you not port it?`, `Why does it not support my system?`, `Why are there fewer rows?` */
const ofDesign =
  /^\P{L}*(?:q\w*\s*\d*\s*[:.]\s*)?why (?:(?:did|do|have|are|were) (?:you|we|they|the (?:authors|developers|maintainers))(?:n['’]t)?(?! (?:see|get|receive|still|keep)\b)|(?:didn|don|haven)['’]t (?:you|we|they)|(?:does|do|is|are)(?:n['’]t)?\b.*\bsupport|are there )/iu;

/** Whether an answer tells what to do, and not only why it is so. */
function answersWithOrder(section: Section): boolean {
  const nodes = nodesOf(section).filter(({ type }) => type !== 'heading');
  return (
    nodes.some(({ type }) => type === 'code') ||
    plainText(nodes)
      .split(/\n|(?<=[.!?])\s+|(?<=[。！？])/)
      .some((sentence) => tellsRemedy(sentence.replace(/^[-*\d.\s]+/, '')))
  );
}

/** The answer to `Why can't I use my own host?` may only state why. */
function answersWithAct(section: Section): boolean {
  const nodes = nodesOf(section).filter(({ type }) => type !== 'heading');
  return nodes.some(
    (node) =>
      node.type === 'list' ||
      node.type === 'code' ||
      findAll([node], 'inlineCode').length > 0 ||
      plainText([node])
        .split(/(?<=[.!?,:;])\s+/)
        .some((sentence) => tellsWork(sentence)),
  );
}
