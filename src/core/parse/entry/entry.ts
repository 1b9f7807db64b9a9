import type { RootContent } from 'mdast';
import { codeText, fieldText, findAll, plainText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Command, Entry, FieldName, Position, Problem, Signature } from '../../model.ts';
import { severityIn } from '../../text/severity-level.ts';
import type { Block, Section } from '../document.ts';
import { blocksOf } from '../outline/section-parts.ts';
import { settleChecks } from '../outline/settle-checks.ts';
import { isGenericTitle } from '../titles/chapters.ts';
import { namesAlert } from '../titles/identifiers.ts';
import type { ImpliedFields } from '../unlabelled/implied-fields.ts';
import { readArtifacts } from './artifacts.ts';
import { readInlineCommands } from './command.ts';
import { readContext } from './context.ts';
import { readScope, type StatedScope } from './scope.ts';
import { readSignature, titleSignature } from './signature.ts';
import { readStatements, withUnless } from './statements.ts';
import { readStepFields } from './step-fields.ts';
import { readCommands } from './steps.ts';

export interface EntryContext {
  runbookId: string;
  /** Whether a title may be the name of an alert. */
  namesAlerts: boolean;
  source: Source;
  /** The nearest scope stated by an outer section. */
  outerScope: StatedScope | null;
  /** Title of an entry without a heading of its own. */
  pageTitle: string;
  problems: Problem[];
}

/** The source of an entry: a section or a row of a table. */
export interface EntryPlace {
  form: Entry['form'];
  /** Empty for an entry without an anchor of its own. */
  slug: string;
  title: string;
  depth: number;
  position: Position;
  titlePosition: Position;
  /** Fields and ordinary content, in the author's order. */
  blocks: readonly Block[];
}

/** Reads the fields of a section into an entry. */
export function readSectionEntry(
  section: Section,
  implied: ImpliedFields,
  context: EntryContext,
): Entry {
  const { heading, slug, depth } = section;
  const own = isGenericTitle(section.title) ? '' : section.title;
  const title = implied.title ?? (own || context.pageTitle);
  const position = around(section.position, implied);
  const titlePosition = titlePositionOf(section, context.source);
  const blocks = inOrder([...implied.blocks, ...blocksOf(section)], context.source);
  const place = { slug, title, depth, position, titlePosition, blocks };
  const entry = readEntry({ form: 'section', ...place }, context);
  return heading || slug !== '' ? entry : { ...entry, id: context.runbookId };
}

function inOrder(blocks: readonly Block[], source: Source): Block[] {
  const startOf = ({ field, nodes: [first] }: Block): number =>
    (field?.position ?? (first && source.positionOf(first)))?.start.offset ?? 0;
  return blocks.toSorted((one, other) => startOf(one) - startOf(other));
}

/** A section with the sections that are its steps. */
function around({ start, end }: Position, { steps, blocks }: ImpliedFields): Position {
  const ends = steps.length > 0 ? blocks.flatMap(({ field }) => field?.position.end ?? []) : [];
  const last = ends.reduce((one, other) => (other.offset > one.offset ? other : one), end);
  return { start, end: last };
}

/** Reads fields into an entry. */
export function readEntry(place: EntryPlace, context: EntryContext): Entry {
  const { source, problems } = context;
  const { form, slug, title, depth, position, titlePosition } = place;
  const blocks = settleChecks(place.blocks, title);
  const of = (name: FieldName): Block[] => fieldsOf(blocks, name);
  const content = (name: FieldName): RootContent[] => of(name).flatMap((block) => block.nodes);
  const text = (name: FieldName): string =>
    of(name)
      .map((b) => fieldText(b.nodes))
      .join('\n');
  const signature = readSignature(of('signature'), source, problems);
  const mayBeAlert = form === 'list-item' || (form === 'section' && depth <= 1);
  const isNamed = (form === 'section' && context.namesAlerts) || (mayBeAlert && namesAlert(title));
  const named = isNamed ? withTitle(signature, titleSignature(title, titlePosition)) : signature;
  const artifacts = of('artifacts').map((block) => readArtifacts(block.nodes, source));
  return {
    id: `${context.runbookId}#${slug}`,
    slug,
    form,
    title,
    depth,
    position,
    titlePosition,
    fields: blocks.flatMap(({ field }) => field ?? []),
    signature: named && {
      ...named,
      patterns: withUnless(named.patterns, of, source, problems),
    },
    ...readStatements(of, source, problems),
    scope: inherit(readScope(blocks, source), context.outerScope),
    artifacts: artifacts.flatMap((found) => found.items),
    noArtifacts: artifacts.find((found) => found.none !== null)?.none ?? null,
    replay: of('replay').flatMap((block) => replayOf(block, source)),
    otherCommands: otherCommands(blocks, source),
    ...readStepFields(of, source),
    verification: plainText(content('verification')),
    context: readContext(blocks),
    examples: excerpts(content('example'), source),
    counterexamples: excerpts(content('counterexample'), source),
    severity: text('severity') || severityIn(text('priority')),
    owner: text('owner') || null,
  };
}

/** A page or a message contains the name of an alert, whatever its symptoms are in prose. */
function withTitle(stated: Signature | null, title: Signature | null): Signature | null {
  if (stated === null || title === null) return stated ?? title;
  return stated.patterns.length > 0 ? stated : { ...stated, patterns: title.patterns };
}

function fieldsOf(blocks: readonly Block[], name: FieldName): Block[] {
  return blocks.filter(({ field }) => field?.name === name);
}

/** The scope of a section itself; null without one. */
export function scopeOf(section: Section, source: Source): StatedScope | null {
  return readScope(blocksOf(section), source);
}

function titlePositionOf(section: Section, source: Source): Position {
  if (section.heading) return source.positionOf(section.heading);
  const { start } = section.position;
  return source.span(start.offset, source.lineEnd(start.line));
}

function inherit(own: StatedScope | null, outer: StatedScope | null): Entry['scope'] {
  if (own !== null) return { ...own, inherited: false };
  return outer === null ? null : { ...outer, inherited: true };
}

function replayOf(block: Block, source: Source): Command[] {
  const fenced = readCommands(block.nodes, 'replay', source, ownWords(block));
  return fenced.length > 0 ? fenced : readInlineCommands(block.nodes, 'replay', source);
}

/**
 * A label that is more specific than its field (`Focused reproduction`) introduces the first
 * command.
 */
function ownWords(block: Block): string {
  const label = block.field?.label ?? '';
  return /^(?:replay|reproduce|reproduction|commands?)$/i.test(label) ? '' : label;
}

function otherCommands(blocks: readonly Block[], source: Source): Command[] {
  return blocks.flatMap(({ field, nodes }) => {
    if (!field) return [];
    const { name, label } = field;
    if (NO_COMMANDS.has(name)) return [];
    const commands = readCommands(nodes, name, source);
    // Below `Expected output` a fence is output, unless its language is a shell.
    return /\boutput/i.test(label) ? commands.filter((found) => found.language) : commands;
  });
}

const NO_COMMANDS: ReadonlySet<FieldName> = new Set([
  'replay',
  'signature',
  'unless',
  'noise',
  'example',
  'counterexample',
]);

function excerpts(nodes: readonly RootContent[], source: Source): Entry['examples'] {
  return findAll(nodes, 'code').map((code) => ({
    text: codeText(code),
    position: source.positionOf(code),
  }));
}
