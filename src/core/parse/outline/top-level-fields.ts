import type { HeadingNode } from './heading-node.ts';

/**
 * Some authors write every heading at level 1. Level-1 headings that name fields then belong to the
 * title above them; with titles between that have no fields of their own (`# Notes`), to the nearest
 * title that still lacks these fields.
 */
export function adoptTopLevelFields(headings: readonly HeadingNode[]): HeadingNode[] {
  const kept: HeadingNode[] = [];
  let owner: HeadingNode | null = null;
  let between: HeadingNode[] = [];
  for (const { title, fields } of groupByTitle(headings)) {
    between.push(title);
    if (fields.length === 0) continue;
    const isNew = owner === null || !lacksAll(owner, fields) || between.some(hasFields);
    for (const heading of between) (isNew ? kept : owner?.children)?.push(heading);
    if (isNew) owner = title;
    for (const field of fields) owner?.children.push(field);
    between = [];
  }
  return [...kept, ...between];
}

interface TitleGroup {
  title: HeadingNode;
  /** The level-1 headings right after it that name a field. */
  fields: HeadingNode[];
}

function groupByTitle(headings: readonly HeadingNode[]): TitleGroup[] {
  const groups: TitleGroup[] = [];
  for (const heading of headings) {
    const last = groups.at(-1);
    const hasTitle = last?.title.depth === 1 && last.title.names === null;
    if (hasTitle && heading.depth === 1 && heading.names !== null) last.fields.push(heading);
    else groups.push({ title: heading, fields: [] });
  }
  return groups;
}

function lacksAll(owner: HeadingNode, fields: readonly HeadingNode[]): boolean {
  const present = new Set(owner.children.map((child) => child.names));
  return fields.every((field) => !present.has(field.names));
}

function hasFields(heading: HeadingNode): boolean {
  return heading.children.some((child) => child.names !== null);
}
