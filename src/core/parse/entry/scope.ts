import type { Nodes, RootContent } from 'mdast';
import { fieldText, inlineText, textOf } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Position, ScopeName } from '../../model.ts';
import type { Block } from '../document.ts';

/** What a section states about the workflows, jobs and steps that it is about. */
export interface StatedScope {
  text: string;
  names: ScopeName[];
}

/** The scope of some blocks; null without one. */
export function readScope(blocks: readonly Block[], source: Source): StatedScope | null {
  const scopes = blocks.filter(({ field }) => field?.name === 'scope');
  const texts = scopes.map(({ nodes }) => fieldText(nodes)).filter((text) => text !== '');
  if (texts.length === 0) return null;
  const names = scopes.flatMap(({ field, nodes }) =>
    namesIn(nodes, subjectIn(field?.label ?? ''), source, field?.position),
  );
  return { text: texts.join('\n'), names };
}

function namesIn(
  nodes: readonly RootContent[],
  subject: ScopeName['subject'],
  source: Source,
  around: Position | undefined,
): ScopeName[] {
  const found: ScopeName[] = [];
  for (const paragraph of paragraphsOf(nodes)) {
    const isPlain = !paragraph.some(({ type }) => isNaming(type));
    const named = isPlain ? plainNames(paragraph, subject) : codeNames(paragraph, subject);
    for (const { text, subject: own, node } of named) {
      if (text === '') continue;
      const position = source.positionOf(node, around);
      found.push({ text, subject: own, form: isPlain ? 'plain' : 'code', position });
    }
  }
  return found;
}

interface Named {
  text: string;
  subject: ScopeName['subject'];
  node: Nodes;
}

/** The code spans and links, each of what the word before says: "the jobs `a` and `b`". */
function codeNames(paragraph: readonly Nodes[], subject: ScopeName['subject']): Named[] {
  const found: Named[] = [];
  let before = '';
  for (const node of paragraph) {
    if (isNaming(node.type)) {
      found.push({ text: textOf(node).trim(), subject: subjectIn(before) ?? subject, node });
    } else before += textOf(node);
  }
  return found;
}

/** The parts of a text without code: a person may mean each as a name. */
function plainNames(paragraph: readonly Nodes[], subject: ScopeName['subject']): Named[] {
  const [node] = paragraph;
  if (node === undefined) return [];
  const text = paragraph.map((one) => inlineText(one)).join(' ');
  return text.split(/[,;·|]|\s+and\s+/).map((part) => {
    const [, word = '', rest = part] =
      /^\s*(?:the\s+)?(\w+)\s+(?:named\s+)?(.*)$/is.exec(part) ?? [];
    const own = /^(?:workflow|job|step|alert)s?$/i.test(word) ? subjectIn(word) : null;
    return { text: (own === null ? part : rest).trim(), subject: own ?? subject, node };
  });
}

/** Inline content, apart for each paragraph and item. */
function paragraphsOf(nodes: readonly Nodes[]): Nodes[][] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [flat(node.children)];
    return 'children' in node ? paragraphsOf(node.children as Nodes[]) : [];
  });
}

/** Emphasis holds names as well as text does. */
function flat(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' ? flat(node.children) : [node],
  );
}

function isNaming(type: Nodes['type']): boolean {
  return type === 'inlineCode' || type === 'link';
}

/** What the last word of its kind in a text says that a name is of. */
function subjectIn(text: string): ScopeName['subject'] {
  const words = [...text.matchAll(/\b(workflow|pipeline|job|check|step|alert)s?\b/gi)];
  switch (words.at(-1)?.[1]?.toLowerCase()) {
    case 'workflow':
    case 'pipeline':
      return 'workflow';
    case 'job':
    case 'check':
      return 'job';
    case 'step':
      return 'step';
    case 'alert':
      return 'alert';
    default:
      return null;
  }
}
