import type { Element, ElementContent } from 'hast';
import { Source } from '../markdown/source.ts';
import type { Anchor, Command, Entry, Runbook } from '../model.ts';
import type { ParsedRunbook } from '../parse/document.ts';
import { fillWords, type Translate } from '../text/fill-words.ts';
import { rightToLeft } from './direction.ts';
import { element } from './element.ts';
import { HeadingLevels } from './heading-levels.ts';
import { labelAnchors } from './label-anchors.ts';
import type { RenderOptions } from './options.ts';
import { FieldCards } from './tables/field-cards.ts';

/** The shared state of the steps that render one page. */
export interface PageContext {
  runbook: Runbook;
  /** The file's text. */
  text: string;
  slugs: ParsedRunbook['slugs'];
  labels: ReturnType<typeof labelAnchors>;
  options: RenderOptions;
  t: Translate;
  /** Whether blocks may be of the other direction than the page. */
  hasDirections: boolean;
  /** By the offset at which the command's block starts. */
  commands: ReadonlyMap<number, Command>;
  slots: Slots;
  levels: HeadingLevels;
  /** Anchors of headings written as HTML that have not been met yet, in the page's order. */
  htmlHeadings: Anchor[];
  /** Whether there was raw HTML since this was last set to false. */
  metHtml: boolean;
  /** Offsets at which code spans stand that are looked for in logs. */
  patterns: ReadonlySet<number>;
  /** Anchors of the rows and items that are entries, by the offset at which each starts. */
  rows: ReadonlyMap<number, string>;
  /** Those entries, by anchor. */
  rowEntries: ReadonlyMap<string, Pick<Entry, 'id' | 'title'>>;
  source: Source;
  /** Number of copies of each drawing on the page so far, by its id. */
  diagramCopies: Map<string, number>;
  /** Paths of artifacts, by the offset at which each stands. */
  artifacts: ReadonlyMap<number, string>;
  fieldCards: FieldCards;
}

export function createPageContext(parsed: ParsedRunbook, options: RenderOptions): PageContext {
  const { runbook, slugs, text } = parsed;
  const commands = runbook.entries.flatMap((entry) => [...entry.replay, ...entry.otherCommands]);
  const rowEntries = runbook.entries.filter(({ form }) => form !== 'section');
  const markdownHeadings = new Set([...slugs.keys()].map((node) => node.position?.start.offset));
  return {
    runbook,
    text,
    slugs,
    labels: labelAnchors(parsed),
    options,
    t: options.t ?? fillWords,
    hasDirections: options.dir === 'rtl' || rightToLeft.test(text),
    commands: new Map(commands.map((command) => [command.position.start.offset, command])),
    slots: new Slots(text),
    levels: new HeadingLevels(),
    htmlHeadings: runbook.anchors.filter(
      ({ source, position }) =>
        source === 'heading' && !markdownHeadings.has(position.start.offset),
    ),
    metHtml: false,
    patterns: patternOffsets(runbook),
    rows: new Map(rowEntries.map(({ position, slug }) => [position.start.offset, slug])),
    rowEntries: new Map(rowEntries.map((entry) => [entry.slug, entry])),
    source: new Source(text),
    diagramCopies: new Map(),
    artifacts: new Map(
      runbook.entries.flatMap((entry) =>
        entry.artifacts.map(({ path, position }) => [position.start.offset, path] as const),
      ),
    ),
    fieldCards: new FieldCards(options.t ?? fillWords),
  };
}

function patternOffsets(runbook: Runbook): Set<number> {
  const steps = runbook.entries.flatMap((entry) =>
    (entry.signature?.patterns ?? []).flatMap((pattern) => pattern.steps),
  );
  return new Set(steps.map((step) => step.position.start.offset));
}

/**
 * Keeps trusted HTML out of the sanitizer: what goes in is stood for by an empty element until the
 * author's HTML around it is clean. The name of that element does not occur in the page's text, so
 * no author can write one.
 */
class Slots {
  readonly tagName: string;
  readonly #contents: ElementContent[] = [];

  constructor(text: string) {
    const lower = text.toLowerCase();
    let tagName = 'replaybook-slot';
    for (let n = 2; lower.includes(tagName); n += 1) tagName = `replaybook-slot${n}`;
    this.tagName = tagName;
  }

  put(content: ElementContent): Element {
    this.#contents.push(content);
    return element(this.tagName, { dataSlot: String(this.#contents.length - 1) });
  }

  /** The content that an element stands for; null where it is an element like any other. */
  take(node: Element): ElementContent | null {
    if (node.tagName !== this.tagName) return null;
    return this.#contents[Number(node.properties.dataSlot)] ?? null;
  }
}
