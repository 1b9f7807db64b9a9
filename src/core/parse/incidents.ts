import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { findAll, inlineText } from '../markdown/plain-text.ts';
import type { Source } from '../markdown/source.ts';
import {
  type Chapter,
  chaptersOf,
  columnOf,
  type Grid,
  gridsOf,
  itemsOf,
  type Statement,
  statementsOf,
} from '../markdown/statements.ts';
import type { Incident, Kind } from '../model.ts';
import { readTarget } from '../text/response-target.ts';
import { readArtifacts } from './entry/artifacts.ts';
import { partsOf } from './incident-parts.ts';

interface Page {
  source: Source;
  kind: Kind;
  slugs: ReadonlyMap<Heading, string>;
  /** Whether the page says that it is of the kind `incident`. */
  isStated: boolean;
}

const chapterTitle = /\bincidents?\b.*\b(?:response|procedure|playbook|handling|process)\b/i;
/** A record of what happened has none of what a procedure needs. */
const recordTitle =
  /^\P{L}*(?:timeline|lessons learned|what went (?:well|wrong)|root cause(?: analysis)?)\P{L}*$/iu;
/** So many parts tell that a chapter is a procedure, and not a paragraph about incidents. */
const fewestParts = 3;

function isProcedure(incident: Incident): boolean {
  return incident.severities.length > 0 && partsOf(incident).length >= fewestParts;
}

/** The procedures for incidents of a page: the page itself if it states the kind, else chapters of it. */
export function readIncidents(tree: Root, page: Page): Incident[] {
  if (!/incident/i.test(page.source.text)) return [];
  const chapters = chaptersOf(tree);
  if (page.kind === 'incident') {
    const isRecord = chapters.some(({ title }) => recordTitle.test(title));
    if (!page.isStated || isRecord) return [];
    const [first] = chapters;
    return [readIncident(first ?? null, tree.children, page)];
  }
  // A chapter inside of another one belongs to it.
  const found: Chapter[] = [];
  for (const chapter of chapters) {
    const isInside = found.some(({ nodes }) => nodes.includes(chapter.heading));
    if (chapterTitle.test(chapter.title) && !isInside) {
      found.push(chapter);
    }
  }
  return found
    .map((chapter) => readIncident(chapter, chapter.nodes, page))
    .filter((incident) => isProcedure(incident));
}

const words = {
  triggers:
    /\btriggers?\b|\bwhen to (?:open|declare)\b|\bdeclar\w+\b|\bopens? (?:an? |the )?incident\b/i,
  evidence: /\bevidence\b|\bbundle\b|\bcollect\b|\bartifacts\b/i,
  flow: /\bflow\b|\bsteps?\b|\bprocedure\b|\bresponse\b|\bactions?\b|\bmitigat\w+\b/i,
  exit: /\bexit\b|\bclos(?:e|es|ed|ing|ure)\b|\bresolution criteria\b|\bdone when\b|\bis over\b/i,
} as const;

function readIncident(
  chapter: Chapter | null,
  nodes: readonly RootContent[],
  { source, slugs, isStated }: Page,
): Incident {
  const statements = statementsOf(nodes, chapter?.title ?? '');
  const head = chapter?.heading;
  const inner = chaptersOf({ type: 'root', children: [...nodes] }).filter(
    ({ heading }) => heading !== head,
  );
  return {
    title: chapter?.title ?? '',
    slug: (head && slugs.get(head)) ?? '',
    isStated,
    position: head ? source.positionOf(head) : source.span(0, source.lineEnd(1)),
    triggers: listOf('triggers', inner, statements),
    severities: readSeverities(nodes, source),
    evidence: readEvidence(inner, nodes, source),
    steps: countSteps(inner, nodes),
    exit: listOf('exit', inner, statements),
    escalates: findAll([...nodes], 'text').some(({ value }) => /\bescalat/i.test(value)),
  };
}

/** The items below a heading of a part, or behind a sentence about it; a paragraph is one item. */
function listOf(
  part: 'triggers' | 'exit',
  chapters: readonly Chapter[],
  statements: readonly Statement[],
): string[] {
  const chapter = chapters.find(({ title }) => words[part].test(title));
  if (chapter !== undefined) {
    const own = statementsOf(chapter.nodes);
    const items = own.flatMap((statement) => statement.items);
    const texts = items.length > 0 ? items : own;
    return texts.flatMap(({ text }) => (text === '' ? [] : [text]));
  }
  const statement = statements.find(
    ({ text, items }) => items.length > 0 && words[part].test(text),
  );
  return statement?.items.map(({ text }) => text) ?? [];
}

function readSeverities(nodes: readonly RootContent[], source: Source): Incident['severities'] {
  for (const table of findAll(nodes, 'table')) {
    const [grid] = gridsOf([table]);
    if (grid === undefined) continue;
    const name = columnOf(grid, /\bsev(?:erit(?:y|ies))?\b|\bpriority\b|^level$/);
    const target = targetColumn(grid);
    if (name < 0 || target < 0 || name === target) continue;
    const others = grid.head.findIndex((_, at) => at !== name && at !== target);
    return grid.rows.map((row, at) => ({
      name: row[name]?.text ?? '',
      criteria: row[others]?.text ?? '',
      target: row[target]?.text ?? '',
      position: positionIn(table.children[at + 1], source),
    }));
  }
  return [];
}

/** A column with a duration; one without any has to say that it should have them. */
function targetColumn(grid: Grid): number {
  const columns = [...grid.head.keys()];
  const timed = columns.find(
    (at) =>
      /\brespon|\btargets?\b|\bsla\b|\bdeadline\b|\bwithin\b|\btime\b/.test(grid.head[at] ?? '') &&
      grid.rows.some((row) => readTarget(row[at]?.text ?? '') !== null),
  );
  return timed ?? columnOf(grid, /\btargets?\b|\bsla\b|\bresponse time\b|\bdeadline\b/);
}

function positionIn(node: Nodes | undefined, source: Source): Incident['position'] {
  return node === undefined ? source.span(0, 0) : source.positionOf(node);
}

function readEvidence(
  chapters: readonly Chapter[],
  nodes: readonly RootContent[],
  source: Source,
): Incident['evidence'] {
  const chapter = chapters.find(({ title }) => words.evidence.test(title));
  const lists = chapter === undefined ? [] : findAll(chapter.nodes, 'list');
  const found = lists.length > 0 ? lists : listsBehind(nodes, words.evidence);
  const seen = new Set<number>();
  return readArtifacts(found, source).items.filter(({ type, position }) => {
    const isNew = !seen.has(position.start.offset);
    seen.add(position.start.offset);
    return isNew && type !== 'prose';
  });
}

/** The lists that a paragraph introduces. */
function listsBehind(nodes: readonly RootContent[], pattern: RegExp): RootContent[] {
  return nodes.filter((node, at) => {
    const before = nodes[at - 1];
    return node.type === 'list' && before?.type === 'paragraph' && pattern.test(inlineText(before));
  });
}

function countSteps(chapters: readonly Chapter[], nodes: readonly RootContent[]): number {
  const chapter = chapters.find(({ title }) => words.flow.test(title));
  const ordered = (own: readonly RootContent[]): number =>
    Math.max(
      0,
      ...findAll([...own], 'list').map((list) => (list.ordered ? itemsOf(list).length : 0)),
    );
  return (chapter === undefined ? 0 : ordered(chapter.nodes)) || ordered(nodes);
}
