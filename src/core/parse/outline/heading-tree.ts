import type { Heading, Root, RootContent } from 'mdast';
import { headingText } from '../../links/slug.ts';
import { titleText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { FieldName } from '../../model.ts';
import { fitsText } from '../../text/fits-text.ts';
import { type Folded, gatherDetails, isFolded } from '../content/details.ts';
import { isFieldName, type LabelName } from '../fields/label-name.ts';
import { withoutAttributes } from '../fields/normalize-label.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { groupsFailures } from '../titles/chapters.ts';
import { mayNameIssue, statesFailure } from '../titles/titles.ts';

/** A heading, what stands between it and the next one, and the deeper headings below it. */
export interface HeadingNode {
  heading: Heading | null;
  depth: number;
  title: string;
  /** The field that the whole text of the heading names. */
  names: FieldName | null;
  nodes: RootContent[];
  children: HeadingNode[];
}

/** Nests the top-level content of a document by its headings; without `words` none names a field. */
export function readHeadingTree(tree: Root, words: Vocabulary | null, source: Source): HeadingNode {
  const root = nodeOf(null, 0, '');
  nest(root, tree.children, words, source);
  const [title, ...others] = root.children;
  // A page titled `Troubleshooting` is no field of itself.
  if (title?.depth === 1 && others.every(({ depth }) => depth > 1)) {
    title.names = null;
  }
  root.children = adoptTopLevelFields(root.children);
  if (words !== null) nameProcedures(root);
  return root;
}

/** `### Procedure` beside `### Impact` and `### Severity` is what to do about a failure. */
function nameProcedures({ children }: HeadingNode): void {
  const isGraded = children.some(({ names }) => names === 'severity' || names === 'priority');
  for (const child of children) {
    if (
      isGraded &&
      child.names === null &&
      /^\P{L}*(?:procedure|runbook)s?\P{L}*$/iu.test(child.title)
    ) {
      child.names = 'remediation';
    }
    nameProcedures(child);
  }
}

function nodeOf(heading: Heading | null, depth: number, title: string): HeadingNode {
  return { heading, depth, title, names: null, nodes: [], children: [] };
}

function nest(
  top: HeadingNode,
  nodes: readonly RootContent[],
  words: Vocabulary | null,
  source: Source,
): void {
  const open = [top];
  for (const node of gatherDetails(nodes, source)) {
    const above = open.at(-1) ?? top;
    if (isFolded(node)) {
      const folded = words !== null && standsAlone(node, above) ? foldedIn(above, node) : null;
      if (folded !== null) nest(folded, node.nodes.slice(1), words, source);
      else nestPlain(open, node.nodes, words);
      continue;
    }
    nestPlain(open, [node], words);
  }
}

function nestPlain(
  open: HeadingNode[],
  nodes: readonly RootContent[],
  words: Vocabulary | null,
): void {
  const [top] = open;
  for (const node of nodes) {
    const above = open.at(-1);
    const written = words === null ? null : headingInHtml(node);
    if (written !== null) {
      while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= written.depth) open.pop();
      open.at(-1)?.children.push(written);
      open.push(written);
      continue;
    }
    if (node.type !== 'heading') {
      if (above) behindFolded(above).nodes.push(node);
      continue;
    }
    const title = withoutAttributes(titleText(headingText(node)));
    if (above && above.depth > 0 && node.depth > above.depth && isNoTitle(node, title, above)) {
      above.nodes.push(node);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    // `# Runbook` is the title of one and `## Procedure` a chapter; only as a label do the words open what to do.
    const name = fitsText(runbook, title) ? null : nameOf(title, words);
    const child = nodeOf(
      node,
      top?.heading === null && top.depth > 0 ? Math.max(node.depth, top.depth + 1) : node.depth,
      title,
    );
    child.names = name !== null && isFieldName(name) ? name : null;
    open.at(-1)?.children.push(child);
    open.push(child);
  }
}

/** `<h4 id="full">The store is full</h4>` below a title, which names no field. */
function headingInHtml(node: RootContent): HeadingNode | null {
  if (node.type !== 'html') return null;
  const [, depth = '', text = ''] =
    /^\s*<h([2-6])\b[^>]*>([\s\S]*?)<\/h\1>\s*$/i.exec(node.value) ?? [];
  const title = titleText(
    text
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return title === '' ? null : { ...nodeOf(null, Number(depth), title), nodes: [node] };
}

/** Whether a `<details>` with headings is about a failure of its own. */
function standsAlone({ title, content }: Folded, above: HeadingNode): boolean {
  if (!content.some(({ type }) => type === 'heading')) return false;
  return statesFailure(title) || (groupsFailures(above.title) && mayNameIssue(title));
}

/** Where to put what stands behind a `<details>` that is a section: it stays behind it. */
function behindFolded(above: HeadingNode): HeadingNode {
  const last = above.children.at(-1);
  if (last === undefined || last.heading !== null) return above;
  if (last.title === '') return last;
  const behind = nodeOf(null, last.depth, '');
  above.children.push(behind);
  return behind;
}

/** Its heading is its title, below the heading around it. */
function foldedIn(above: HeadingNode, { title, nodes: [tag] }: Folded): HeadingNode {
  const folded = nodeOf(null, Math.min(6, above.depth + 1), title);
  if (tag) folded.nodes.push(tag);
  above.children.push(folded);
  return folded;
}

/** The field that a title names: whole, as one of several (`Solution 2: restart`), or ahead of an addition. */
function nameOf(title: string, words: Vocabulary | null): LabelName | null {
  const whole = words?.find(title) ?? null;
  if (whole !== null || words === null) return whole;
  const [, lead = '', mark = ''] =
    /^([^:：–—]{3,40}?)\s*([:：]|\s[–—-](?=\s))\s*\S/u.exec(title) ?? [];
  const name = lead === '' ? null : words.find(lead);
  // `### Severity: P1` says all of it.
  if ((name === 'severity' || name === 'priority' || name === 'owner') && /[:：]/.test(mark)) {
    return name;
  }
  if (name === 'remediation' || name === 'verification') {
    // `Procedure 2: renew by hand` is one of several things to do.
    if (/\d$/.test(lead) && !/procedure/i.test(lead)) return name;
  }
  // `3. Diagnosis — two minutes`; `Diagnosis: the store is slow` may be the title of an entry.
  const isAddition = /[–—-]/.test(mark) && !fitsText(chapter, lead);
  return isAddition && name !== null && additional.has(name) ? name : null;
}

const chapter =
  /trouble-?shoot|debug|recover|respon|playbook|runbook|steps?\P{L}*$|actions?\P{L}*$/iu;

/** Fields whose names may have an addition; `Symptom — writes hang` is about one failure of several. */
const additional: ReadonlySet<LabelName> = new Set([
  ...(['remediation', 'diagnosis', 'verification', 'escalation', 'prevention'] as const),
]);

const runbook = /^\P{L}*(?:runbook|procedure|sop)s?\P{L}*$/iu;

/** `###### Note` heads an aside, and a sentence right below a title is what it says in other words. */
function isNoTitle({ children }: Heading, title: string, above: HeadingNode): boolean {
  if (fitsText(aside, title)) return true;
  if (statesFailure(title) || children.every(({ type }) => type === 'inlineCode')) return false;
  return above.nodes.length === 0 && /\S \S+ \S.*[.。]$/.test(title) && !/[:：`"'「]/.test(title);
}

const aside = /^\P{L}*(?:note|warning|important|tip|caution|attention|info|danger|hint)s?\P{L}*$/iu;

/**
 * Some authors write every heading at level 1. Level-1 headings that name fields then belong to the
 * title above them; with titles between that have no fields of their own (`# Notes`), to the nearest
 * title that still lacks these fields.
 */
function adoptTopLevelFields(headings: readonly HeadingNode[]): HeadingNode[] {
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
