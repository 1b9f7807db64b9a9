import { wordList } from '../../../core/text/word-list.ts';

/**
 * Kinds of diagrams, by Mermaid's names, that come out without a browser as they do with one. A test
 * compares where everything stands, so a kind is added here and in its samples.
 */
export const DRAWN_KINDS: ReadonlySet<string> = new Set(
  wordList(`
    architecture block c4 classDiagram er flowchart-v2 gantt gitGraph journey kanban mindmap
    packet pie quadrantChart radar requirement sankey sequence stateDiagram timeline treemap
    xychart
  `),
);
