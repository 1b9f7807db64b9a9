import type { ListItem, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { fitsText } from '../../text/fits-text.ts';
import { isBoldLine } from '../content/bold-line.ts';
import { distinctiveFields } from '../fields/parse-options.ts';
import { groupsFailures } from '../titles/chapters.ts';
import { saysFailing } from '../titles/says-failing.ts';
import { statesFailure } from '../titles/titles.ts';
import type { HeadingNode } from './heading-node.ts';

const troubleshooting =
  /^\P{L}*(?:trouble-?shooting|dépannage|fehlerbehebung|(?:resolución|solución|solução|resolução) de problemas|トラブルシューティング|故障排[除查]|문제 ?해결|트러블 ?슈팅)\P{L}*$/iu;

/** Such a heading is a chapter of a manual where nothing else tells a failure. */
export function isTroubleshooting({ title }: HeadingNode): boolean {
  return fitsText(troubleshooting, title);
}

/** Whether most headings below a heading state failures: `## Quick diagnosis` of many. */
export function holdsFailures({ children }: HeadingNode): boolean {
  const failing = children.filter(({ names, title }) => names === null && statesFailure(title));
  return failing.length >= 2 && failing.length * 2 >= children.length;
}

/** `# Troubleshooting` above headings that state failures, where no other field makes one of all of it. */
export function leadsToFailures(child: HeadingNode, named: readonly HeadingNode[]): boolean {
  const { title, children } = child;
  // `## Response procedures` above `### Common incident types`.
  const groups =
    groupsFailures(title) ||
    /\b(?:fixes|solutions|remedies|workarounds)\P{L}*$/iu.test(title) ||
    children.some((one) => groupsFailures(one.title) && holdsFailures(one));
  if (!groups || named.some((one) => one !== child && isTelling(one) && !groupsFailures(one.title)))
    return false;
  const failing = (node: HeadingNode): boolean =>
    (node.names === null && statesFailure(node.title)) || node.children.some(failing);
  if (children.some(failing) || child.nodes.filter(isBoldLine).length >= 2) return true;
  return child.nodes.some(opensCase) || child.nodes.flatMap(namedItems).length >= 2;
}

/** `If the restore fails:` */
function opensCase(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const text = inlineText(node);
  return /^(?:if|when|si|se|wenn|falls)\s.{4,110}[:：]$/i.test(text) && saysFailing(text);
}

/** Items that begin with a failure in bold, or in words above a list of their own. */
function namedItems(node: RootContent): ListItem[] {
  if (node.type !== 'list') return [];
  return node.children.filter(({ children: [first, ...content] }) => {
    if (first?.type !== 'paragraph') return false;
    const [lead] = first.children;
    const isTitle = content.length > 0 && /[:：]$/.test(inlineText(first));
    return (
      (lead?.type === 'strong' || isTitle) &&
      statesFailure(inlineText(isTitle ? first : (lead ?? first)))
    );
  });
}

function isTelling({ names }: HeadingNode): boolean {
  return names !== null && distinctiveFields.has(names);
}
