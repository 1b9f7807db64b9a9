import type { Nodes } from 'mdast';
import type { TextEdit } from '../diagnostic.ts';
import type { Entry } from '../model.ts';
import type { ParsedRunbook } from './document.ts';

/**
 * Whether edits changed words alone: the page still has the same blocks, anchors and entries with
 * the same fields, and an entry without an edit is what it was. The edits index into the old text.
 */
export function keepsShape(
  before: ParsedRunbook,
  after: ParsedRunbook,
  edits: readonly TextEdit[],
): boolean {
  if (outlineOf(before.tree) !== outlineOf(after.tree) || partsOf(before) !== partsOf(after)) {
    return false;
  }
  return before.runbook.entries.every((entry, index) => {
    const same = after.runbook.entries[index];
    return edits.some((edit) => isIn(edit, entry)) || contentOf(entry) === contentOf(same);
  });
}

/** The kinds of all nodes, as they nest. */
function outlineOf(node: Nodes): string {
  const depth = 'depth' in node ? node.depth : '';
  const children = 'children' in node ? node.children.map(outlineOf).join(' ') : '';
  return `${node.type}${depth}(${children})`;
}

function partsOf({ runbook }: ParsedRunbook): string {
  const entries = runbook.entries.map(({ id, fields, signature, artifacts }) => {
    const patterns = signature?.patterns.length ?? null;
    return [id, fields.map(({ name }) => name), patterns, artifacts.length];
  });
  return JSON.stringify([
    runbook.kind,
    Object.keys(runbook.meta),
    runbook.anchors.map(({ slug }) => slug),
    runbook.codeBlocks.map(({ form, closed }) => [form, closed]),
    runbook.directives.length,
    runbook.diagrams.length,
    entries,
  ]);
}

function isIn({ start, end }: TextEdit, { position }: Entry): boolean {
  return start >= position.start.offset && end <= position.end.offset;
}

/** All of an entry but its places, which a change ahead of it moves. */
function contentOf(entry: Entry | undefined): string {
  return JSON.stringify(entry, (key, value) => (/[pP]osition$/.test(key) ? undefined : value));
}
