import type { LinkGraph } from '../core/links/graph.ts';
import type { Runbook } from '../core/model.ts';

/**
 * Whether nothing in a page is the business of a rule that looks beyond one file, except its addresses and
 * signatures, which rules compare in all pages. The page and the addresses of all pages decide.
 */
export function isQuiet(runbook: Runbook, links: LinkGraph): boolean {
  const { path, directives, diagrams, undefinedReferences, entries } = runbook;
  // What such pages take in lies anywhere, and how many files there are decides how sure one is.
  if (links.hasLabels(path) || links.generatorAround(path) === 'mdBook') return false;
  return (
    directives.length + diagrams.length + undefinedReferences.length === 0 &&
    entries.every(({ scope, priority, consequenceOf }) => {
      return scope === null && priority === undefined && consequenceOf === undefined;
    }) &&
    links.areSound(runbook)
  );
}
