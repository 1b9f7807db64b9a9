import { tellsWhatToDo } from '../content/acting.ts';
import { calledError } from '../content/told-error.ts';
import type { Section } from '../document.ts';
import { nodesOf, pageOf, sectionsOf } from '../outline/section-parts.ts';
import {
  groupsFailures,
  isChapterTitle,
  listsIssues,
  speaksInGeneral,
} from '../titles/chapters.ts';
import { namesAlert } from '../titles/identifiers.ts';
import { isNumbered } from '../titles/steps.ts';
import { asksWhether, isName, statesFailure } from '../titles/titles.ts';
import { hasText, isFailureHeading } from './failure-heading.ts';
import { isFailurePlace } from './failure-place.ts';
import { tellsFix } from './tells-by-text.ts';

/** Whether a page is about one failure by its title and its place, with no label to say so. */
export function isFailurePage(title: string, path: string): boolean {
  if (
    /(?:^|\/)(?:_?index|readme)\.\w+$/i.test(path) ||
    !isFailurePlace(path) ||
    groupsFailures(title) ||
    isChapterTitle(title)
  )
    return false;
  const name = title
    .replace(/^\P{L}*(?:alert|run[- ]?book|playbook|sop|kb)\s*[:：–—-]\s*/iu, '')
    .replace(/\s+(?:alert )?(?:run[- ]?book|playbook)\P{L}*$/iu, '')
    // `Budget exhaustion response` is about that; `Incident response` about none.
    .replace(/(?<=\S \S+)\s+(?:response|investigation|triage|mitigation)\P{L}*$/iu, '');
  // `reference/errors/image-not-found.md`
  if (/(?:^|\/)errors\/[^/]+$/i.test(path) && isName(name)) return true;
  if (speaksInGeneral(name)) return false;
  return statesFailure(name) || namesAlert(name) || /^[a-z\d]+(?:_[a-z\d]+){2,}$/.test(name);
}

/** Whether a page among those about failures, or named for one, says what fails and how to fix it, below a title of nearly any words. */
export function isFixedOnPage(root: Section, title: string, path: string): boolean {
  const isAbout = aboutFailures.test(path) || statesFailure(title);
  return isAbout && isName(title) && !groupsFailures(title) && tellsFix(pageOf(root));
}

/** Whether a page is about one trouble that its title names, quotes the error and has the steps: `Troubleshooting card logins`. */
export function isTroubleshot(root: Section, title: string): boolean {
  const nodes = nodesOf(pageOf(root));
  const steps = nodes.filter((node) => node.type === 'list' && node.ordered);
  return (
    /^\P{L}*trouble-?shoot(?:ing)? \S+ \S/iu.test(title) &&
    listsIssues(title) === null &&
    steps.length === 1 &&
    calledError(nodes) !== null
  );
}

const aboutFailures = /(?:^|[/_-])(?:trouble-?shoot\w*|known[_-]?issues|errors|problems)\/[^/]+$/i;

interface Tells {
  /** Whether a section is an entry by its fields. */
  isEntry: (section: Section) => boolean;
  /** Whether tables and lists right below a heading hold entries. */
  holdsEntries: (section: Section) => boolean;
}

interface WholePage {
  section: Section;
  /** The same without the chapters that are none of it. */
  rest: Section;
  /** Chapters such as `## Troubleshooting` with failures of their own, which are no part of it. */
  asides: readonly Section[];
}

/** The section that holds all of such a page; null where a part of it is a failure by itself. */
export function wholePage(root: Section, { isEntry, holdsEntries }: Tells): WholePage | null {
  const page = pageOf(root);
  if (page !== root && nodesAhead(root)) return null;
  const holdsFailure = (section: Section): boolean =>
    holdsEntries(section) ||
    sectionsOf(section).some(
      (one) =>
        (isEntry(one) && !asksWhether(one.title)) ||
        (!isNumbered(one.title) &&
          !/[?？]\P{L}*$/u.test(one.title) &&
          (isFailureHeading(one, 'failures') || holdsFailure(one))),
    );
  const asides = sectionsOf(page).filter((one) => groupsFailures(one.title) && holdsFailure(one));
  const parts = page.parts.filter((part) => !asides.some((one) => one === part));
  const rest = { ...page, parts };
  const acts = asides.length === 0 || parts.filter(isSteps).length >= 2;
  return !acts || !hasText(rest) || isEntry(rest) || holdsFailure(rest)
    ? null
    : { section: page, rest, asides };
}

function isSteps(part: Section['parts'][number]): boolean {
  return part.type === 'section' && nodesOf(part).some(tellsWhatToDo);
}

/** Whether something stands ahead of the title. */
function nodesAhead({ parts }: Section): boolean {
  return parts.some(
    (part) => part.type === 'block' && part.nodes.some(({ type }) => type !== 'html'),
  );
}
