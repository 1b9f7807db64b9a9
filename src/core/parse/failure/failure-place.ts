import { fitsText } from '../../text/fits-text.ts';
import type { Section } from '../document.ts';
import { nodesOf } from '../outline/section-parts.ts';
import { namesAlert } from '../titles/identifiers.ts';
import {
  fixesFailure,
  labelsFailure,
  saysSomethingStopped,
  statesFailure,
  tellsWork,
} from '../titles/titles.ts';
import { saysFailing } from '../titles/words.ts';
import { tellsWhatToDo } from './failure-heading.ts';

/** Folders and files that hold what to do when something fails. */
const place =
  /(?:^|[/_-])(?:run-?books?|playbooks?|trouble-?shoot\w*|alerts?|faqs?(?:-\w+)?|known[_-]?issues?|issues|problems|errors|incidents?|incident[_-]response|sops?|on-?call|support|kb|knowledge[_-]?base|debug\w*|emergenc(?:y|ies)|failures?|recovery|ops|operations|pannes|dépannage|fehler\w*|故障\w*|排[错障查]|问题|告警|トラブル\w*|장애\w*)(?=[/._-])/iu;

/** Whether a page is in such a folder, or such a file. */
export function isFailurePlace(path: string): boolean {
  return place.test(`/${path}`);
}

/** `Scenario A: corrupted store`. */
const isCase =
  /^\P{L}*(?:scenario|case|escenario|cenário|caso|szenario|fall|场景|시나리오|シナリオ)(?:\s*#?(?:\d+|[A-Z]))?(?:-\d+)?\s*[:：–—-]\s*\S/iu;

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
 * `## Troubleshoot a 403 response`, `## The store does not start` above what to do.
 */
export function fixesInPlace(section: Section, path: string): boolean {
  const { title } = section;
  if (!isFailurePlace(path)) return false;
  return (
    fixesFailure(title) ||
    labelsFailure(title) ||
    (fitsText(isCase, title) && saysFailing(title)) ||
    (statesFailure(title) && !tellsWork(title) && section.depth > 1 && hasSteps(section)) ||
    ((saysSomethingStopped(title) || (section.depth > 1 && namesAlert(title))) &&
      nodesOf(section).some(tellsWhatToDo))
  );
}
