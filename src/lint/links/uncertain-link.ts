import type { LinkGraph } from '../../core/links/graph.ts';
import type { Runbook } from '../../core/model.ts';
import { isModelPage } from '../model-page.ts';
import type { Judgement } from './judge-link.ts';

/** So many anchors that differ in marks alone come from a tool with names of its own. */
const FEW_SLIPS = 3;

/** Whether a finding in a page depends on a tool that nobody can see here. */
export function isUncertain(
  finding: Judgement,
  runbook: Runbook,
  links: LinkGraph,
  textOf: (path: string) => string,
): boolean {
  if (isModelPage(runbook.path) || isPart(runbook.path)) return true;
  return isOtherSlug(finding) && !links.isPublished(runbook) && isForSite(textOf(runbook.path));
}

/** Whether anchors that differ from those of headings in marks alone are too many for slips. */
export function haveOtherSlugs(findings: readonly Judgement[]): boolean {
  return findings.filter(isOtherSlug).length > FEW_SLIPS;
}

/** A page that others take in, from whose folders its links lead on. */
function isPart(path: string): boolean {
  return /(?:^|\/)[_.]?(?:snippets?|includes?|partials?|fragments?|reus(?:e|ables?)|shared)\//i.test(
    path,
  );
}

/** Whether a page has metadata for a site generator, which nobody has recognised. */
function isForSite(text: string): boolean {
  return /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
}

/** Whether an anchor differs from that of a heading in marks alone, as another tool may name it. */
export function isOtherSlug({ messageId, data }: Judgement): boolean {
  if (!/^missing-(?:page-)?anchor$/.test(messageId)) return false;
  const letters = (text = '') => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(data?.anchor) === letters(data?.suggestion);
}
