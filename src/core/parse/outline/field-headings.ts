import type { FieldName } from '../../model.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { namesPageAlert, tellsFacts } from '../titles/chapters.ts';
import { isName, statesFailure } from '../titles/titles.ts';
import { opensAlert } from './alert-heading.ts';
import { holdsFailures, isTroubleshooting, leadsToFailures } from './failure-chapter.ts';
import { countTelling, type HeadingFacts, reasonsAndRemedies } from './heading-facts.ts';
import type { HeadingNode } from './heading-node.ts';

/** Fields that speak for a whole section, not for one failure. */
const sharedFields: ReadonlySet<FieldName> = new Set(['scope', 'severity', 'owner']);

/** Fields that a chapter of any manual has, too, beside `## Troubleshooting`. */
const furtherFields: ReadonlySet<FieldName> = new Set([
  ...(['verification', 'prevention', 'references', 'escalation', 'owner', 'context'] as const),
]);

/**
 * Sub-headings that are fields of a section. A heading such as `## Troubleshooting` that holds
 * entries of its own, or a table of failures, only groups them. And where entries stand below a section, one heading with
 * the name of a field (`## Evidence`) does not make the section an entry too; but what holds for
 * all of them, such as `## Scope`, is still read.
 */
export function fieldHeadings(
  node: HeadingNode,
  labelled: ReadonlySet<FieldName>,
  facts: HeadingFacts,
  words: Vocabulary,
): Set<HeadingNode> {
  const candidates = node.children.filter(
    (child) => child.names && !facts.groupsEntries(child) && !facts.tellsAlert(child),
  );
  const isOther =
    candidates.filter((child) => !saysMore(child)).length > 1 ||
    labelled.size > 0 ||
    statesFailure(node.title);
  // `## Next steps` beside `## Troubleshooting` tells no failure.
  const telling = candidates.filter(({ title }) => !words.isVague(title));
  const named = candidates.filter(
    (child) =>
      (isOther || !(isTroubleshooting(child) || holdsFailures(child))) &&
      !leadsToFailures(child, telling),
  );
  const fields = named.filter((child) => !facts.listsFailures(child));
  const names = [...labelled, ...fields.flatMap((child) => child.names ?? [])];
  // Of an entry that stands by itself a field may well hold such a table.
  const standing = countTelling(names) + (fields.some(opensAlert) ? 1 : 0);
  if (fields.length < named.length && standing >= 2) return new Set(named);
  if (fields.length === 0) return new Set();
  if (countTelling(names) >= 2) return new Set(fields);
  // `# High error rate` with its symptoms or its alert, and a heading for each cause further down.
  const isNamed = node.children.some((child) => tellsAlert(node, child, facts));
  if (isNamed || (statesFailure(node.title) && fields.some((one) => isClearSignature(one, words))))
    return new Set(fields);
  const asFields = new Set(fields);
  const crowded = node.children.some(
    (child) => !asFields.has(child) && !tellsFacts(child.title) && facts.holdsEntries(child),
  );
  if (!crowded) return asFields;
  return new Set(fields.filter((child) => child.names && sharedFields.has(child.names)));
}

/**
 * Whether a section names the alert that the one around it is about, and no more: `## Alert: StoreDown`, or
 * `## When you are paged` above a label with the name. `## Overview` may say how grave it is, too.
 */
function tellsAlert({ children }: HeadingNode, child: HeadingNode, facts: HeadingFacts): boolean {
  const isNaming = (one: HeadingNode): boolean =>
    namesPageAlert(one.title) ||
    (!isName(one.title) && facts.isSignature(one)) ||
    facts.tellsAlert(one);
  return (
    isNaming(child) &&
    child.children.length === 0 &&
    children.filter(isNaming).length === 1 &&
    !facts.labelled(child).some((name) => reasonsAndRemedies.has(name))
  );
}

/** Whether a field only says more of a failure that other fields tell. */
function saysMore(node: HeadingNode): boolean {
  return node.names !== null && furtherFields.has(node.names) && !opensAlert(node);
}

function isClearSignature({ names, title }: HeadingNode, words: Vocabulary): boolean {
  return names === 'signature' && !words.isVague(title);
}
