import type { RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { FieldName } from '../../model.ts';

type BlockField = readonly [name: FieldName, label: string];

/** What the classes of a block say it is: `{: tsSymptoms}` below it, as kramdown has them. */
const classes: Readonly<Record<string, BlockField>> = {
  tsSymptoms: ['signature', 'Symptoms'],
  tsCauses: ['causes', 'Causes'],
  tsResolve: ['remediation', 'Resolution'],
};
const line = /^[ \t]*\{:[ \t]*(tsSymptoms|tsCauses|tsResolve)[ \t]*\}[ \t]*$/gm;

/** The blocks of a page, and the fields that lines of attributes below them name. */
export interface Attributed {
  nodes: readonly RootContent[];
  fields: ReadonlyMap<RootContent, BlockField>;
}

/** Reads `{: tsCauses}` and the like below blocks, which the tree has no more. */
export function readBlockAttributes(nodes: readonly RootContent[], source: Source): Attributed {
  const found = new Map<RootContent, BlockField>();
  const named = new Set([...source.text.matchAll(line)].map(([, name]) => name));
  // One alone says of a block less than a page of such blocks does.
  if (named.size < 2) return { nodes, fields: found };
  const kept = nodes.filter((node) => !(node.type === 'paragraph' && isAttributes(node)));
  for (const [at, node] of kept.entries()) {
    const next = kept[at + 1];
    const end = next ? source.positionOf(next).start.offset : source.text.length;
    const written = source.text.slice(source.positionOf(node).start.offset, end);
    const [, name = ''] = [...written.matchAll(line)].at(-1) ?? [];
    const field = classes[name];
    if (field !== undefined) found.set(node, field);
  }
  return { nodes: kept, fields: found };
}

function isAttributes(paragraph: RootContent): boolean {
  return /^(?:\{:[^{}]*\}\s*)+$/.test(inlineText(paragraph));
}
