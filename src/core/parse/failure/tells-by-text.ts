import { inlineText } from '../../markdown/plain-text.ts';
import { quotedOutput } from '../content/quoted-output.ts';
import { tellsFixOfFailure, tellsRemedy } from '../content/remedy-sentence.ts';
import { calledError, toldError } from '../content/told-error.ts';
import type { Section } from '../document.ts';
import { nodesOf, ordinaryNodes, sectionsOf } from '../outline/section-parts.ts';
import { saysFailing } from '../titles/says-failing.ts';
import { saysWhatIsSeen } from '../titles/seen.ts';
import { namesIssues, tellsWork } from '../titles/titles.ts';

/** Whether what a section says first tells it, below a heading of nearly any words. */
export function tellsByText(section: Section): boolean {
  const told = !tellsWork(section.title) && toldError(ordinaryNodes(section)) !== null;
  return (
    told ||
    quotesError(section) ||
    tellsOfError(section) ||
    announcesError(section) ||
    isAboutIssues(section) ||
    ((!tellsWork(section.title) || saysWhatIsSeen(section.title)) && tellsFix(section))
  );
}

/** `This error happens when ... To fix this, ...`: what the first paragraphs say of any heading. */
export function tellsFix(section: Section): boolean {
  const texts = ordinaryNodes(section)
    .slice(0, 4)
    .flatMap((node) => (node.type === 'paragraph' ? inlineText(node) : []));
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+|(?<=[。！？])/));
  if (callsIssue.test(sentences[0] ?? '') && sentences.some(tellsRemedy)) return true;
  const at = sentences.findIndex(tellsFixOfFailure);
  const told = sentences.slice(0, at + 1).join(' ');
  return at >= 0 && (saysFailing(told) || namesFailure.test(told));
}

/** `This is a known bug`, ahead of a way around it. */
const callsIssue = /^this is an? (?:known |open )?(?:issue|bug|problem|error|limitation)\b/i;

/** `This issue happens when`, which says of its heading that it is one. */
const namesFailure =
  /^this (?:issue|error|problem)\b|\bthis (?:issue|error|problem) (?:happens|occurs|appears|is caused)\b/i;

/** A heading that is nothing but code of several words: what a log says. */
function quotesError({ heading }: Section): boolean {
  const [code, ...others] = heading?.children ?? [];
  return code?.type === 'inlineCode' && others.length === 0 && /\S \S+ \S/.test(code.value);
}

/** `Now and then the bake fails with "no tray". Start it again.`: what is printed, and what to do about it. */
function tellsOfError(section: Section): boolean {
  const [first] = ordinaryNodes(section);
  if (first?.type !== 'paragraph' || tellsWork(section.title)) return false;
  const sentences = inlineText(first).split(/(?<=[.!?])\s+|(?<=[。！？])/);
  return (
    calledError([first]) !== null && saysFailing(sentences[0] ?? '') && sentences.some(tellsRemedy)
  );
}

/** A heading of any words, below which a sentence announces what the log says, and there it is. */
function announcesError(section: Section): boolean {
  return !tellsWork(section.title) && quotedOutput(nodesOf(section).slice(1)) !== null;
}

/** `Dask issues` with text and nothing below it. */
function isAboutIssues(section: Section): boolean {
  return namesIssues(section.title) && sectionsOf(section).length === 0;
}
