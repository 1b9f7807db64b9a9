import type { Paragraph, RootContent } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';
import { leadsOn } from '../content/link-list.ts';
import type { Block } from '../document.ts';
import { blockOf } from '../outline/section-parts.ts';
import { isAside } from '../titles/asides.ts';
import { groupsFailures } from '../titles/chapters.ts';
import { isErrorCode, namesAlert } from '../titles/identifiers.ts';
import { asksForRemedy, tellsIssue } from '../titles/seen.ts';
import { asksWhether, isName, namesIssues, statesFailure, tellsWork } from '../titles/titles.ts';
import type { Lead } from './lead.ts';
import { blocksOfTold, toldParts } from './told-parts.ts';

/** A failure without a heading of its own: one of several below a heading, by words in bold or by labels. */
export interface FailureInText {
  title: string;
  position: Position;
  titlePosition: Position;
  blocks: Block[];
}

/**
 * Which of some leads beside each other are failures below a title such as `Troubleshooting`: where one of three
 * says so, all that name something are.
 */
export function failingAmong(leads: readonly Lead[]): ReadonlySet<Lead> {
  const telling = leads.filter(({ title }) => tellsIssue(title));
  if (telling.length * 3 < leads.length) return new Set(telling);
  return new Set(
    leads.filter(
      (lead) =>
        telling.includes(lead) ||
        (/\S \S/.test(lead.title) && isName(lead.title) && !isRemark(lead.title)),
    ),
  );
}

/** What programs print, among leads of which two or more are failures. */
export function printedAmong(leads: readonly Lead[]): ReadonlySet<Lead> {
  const isTold = leads.filter(({ title }) => tellsIssue(title)).length >= 2;
  return new Set(isTold ? leads.filter(({ printed }) => printed !== undefined) : []);
}

/** `Note:`, `Where the logs are:` between failures. */
function isRemark(title: string): boolean {
  return /^\P{L}*(?:notes?|tips?|hints?|warnings?|important|examples?|logs?|where|why|how|info|see|also|the)(?!\p{L})/iu.test(
    title,
  );
}

/** A question of a policy. */
const whatIf = /^(?:what )?(?:if|when)\b.*[?？]$/i;

export function failureOf(
  { title, position: titlePosition, printed }: Lead,
  rest: RootContent[],
  position: Position,
  source: Source,
  isSure = false,
): FailureInText[] {
  const bare = title.replace(/^(?:q(?:uestion)?\s*\d*|问题?|問|질문)\s*[:：.]\s*/i, '');
  const [first] = rest;
  const isQuoted = /^["“'‘«「]/.test(bare);
  if (isAside(bare)) return [];
  const isOther =
    groupsFailures(bare) || (/[?？]$/.test(bare) && tellsWork(bare) && !asksForRemedy(bare));
  const isNamed =
    isQuoted ||
    namesAlert(bare) ||
    statesFailure(bare) ||
    isErrorCode(bare) ||
    namesIssues(bare) ||
    (isSure && !isOther);
  if (!isNamed || asksWhether(bare) || whatIf.test(bare) || first === undefined) return [];
  const blocks = blocksOfTold(toldParts(rest, source), bare, source);
  if (printed) {
    const at = source.positionOf(printed);
    const text: Paragraph = { type: 'paragraph', children: [printed], position: at };
    blocks.unshift(blockOf('signature', bare, at, [text]));
  }
  return [{ title: bare, position, titlePosition, blocks }];
}

/** The failures that some of the nodes lead to; each has what stands below it, up to the next one. */
export function failuresBelow(
  leads: readonly (Lead | null)[],
  nodes: readonly RootContent[],
  source: Source,
  isSure: (lead: Lead) => boolean,
): FailureInText[] {
  return leads.flatMap((lead, index) => {
    const node = nodes[index];
    if (lead === null || node === undefined) return [];
    const next = leads.findIndex((other, at) => at > index && other !== null);
    const rest = [...lead.rest, ...nodes.slice(index + 1, next < 0 ? undefined : next)];
    const end = rest.at(-1);
    if (rest.length > 1 && end !== undefined && leadsOn(end)) rest.pop();
    const last = rest.at(-1);
    if (last === undefined) return [];
    const position = { start: source.positionOf(node).start, end: source.positionOf(last).end };
    return failureOf(lead, rest, position, source, isSure(lead));
  });
}
