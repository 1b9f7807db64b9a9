import { tellsWhatToDo } from '../content/acting.ts';
import type { Section } from '../document.ts';
import { nodesOf } from '../outline/section-parts.ts';
import { asksWhatToDo } from '../titles/conditions.ts';
import { namesAlert } from '../titles/identifiers.ts';
import { saysFailing } from '../titles/says-failing.ts';
import {
  fixesFailure,
  labelsFailure,
  namesCase,
  saysSomethingStopped,
  statesFailure,
  tellsWork,
} from '../titles/titles.ts';
import { isConditional, opensWithCondition } from './conditions.ts';

/** Folders and files that hold what to do when something fails. */
const place =
  /(?:^|[/_-])(?:run-?books?|playbooks?|trouble-?shoot\w*|alerts?|faqs?(?:-\w+)?|known[_-]?issues?|issues|problems|errors|incidents?|incident[_-]response|sops?|on-?call|support|kb|knowledge[_-]?base|debug\w*|emergenc(?:y|ies)|failures?|recovery|ops|operations|pannes|dépannage|fehler\w*|故障\w*|排[错障查]|问题|告警|トラブル\w*|장애\w*)(?=[/._-])/iu;

/** Whether a page is in such a folder, or such a file. */
export function isFailurePlace(path: string): boolean {
  return place.test(`/${path}`);
}

/** Whether a page is among those about failures by its place or its title. */
export function isAmongFailures(path: string, title: string): boolean {
  return isFailurePlace(path) || isTitleOfNotes(title);
}

/** Whether a page is such a file by its title: `Runbook`, `Debugging Guide`. */
function isTitleOfNotes(title: string): boolean {
  return /^\P{L}*(?:\S+ ){0,3}(?:run-?books?|trouble-?shooting|debugging)(?: (?:guide|notes))?\P{L}*$/iu.test(
    title,
  );
}

/** Whether numbered steps stand right below a heading. */
function hasSteps({ parts }: Section): boolean {
  return parts.some(
    (part) =>
      part.type === 'block' &&
      part.nodes.some((node) => node.type === 'list' && node.ordered && node.children.length >= 3),
  );
}

/**
 * Whether a section among the steps of a runbook says by itself that it is about a failure:
 * `## Troubleshoot a 403 response`, `## The store does not start` above what to do. `isPlace` says that it is a runbook.
 */
export function fixesInPlace(section: Section, isPlace: boolean): boolean {
  const { title } = section;
  if (asksWhatToDo(title)) return isConditional(section);
  if (!isPlace) return false;
  return (
    isConditional(section) ||
    opensWithCondition(section) ||
    fixesFailure(title) ||
    labelsFailure(title) ||
    (namesCase(title) && saysFailing(title)) ||
    (statesFailure(title) && !tellsWork(title) && section.depth > 1 && hasSteps(section)) ||
    ((saysSomethingStopped(title) || (section.depth > 1 && namesAlert(title))) &&
      nodesOf(section).some(tellsWhatToDo))
  );
}
