import type { RootContent } from 'mdast';
import type { Command, Entry, FieldName, Kind, Position, Problem } from '../model.ts';
import { readArtifacts } from './artifacts.ts';
import { readInlineCommands } from './command.ts';
import type { Block, Section } from './document.ts';
import { codeText, fieldText, findAll, plainText } from './plain-text.ts';
import { readSignature, titleSignature } from './signature.ts';
import type { Source } from './source.ts';
import { readCommands, readSteps } from './steps.ts';

export interface EntryContext {
  runbookId: string;
  kind: Kind;
  source: Source;
  /** Text of the nearest scope stated by an outer section. */
  outerScope: string | null;
  /** Title of an entry without a heading of its own. */
  pageTitle: string;
  problems: Problem[];
}

/** Reads the fields of a section into an entry. */
export function readEntry(section: Section, context: EntryContext): Entry {
  const { source, problems } = context;
  const fields = section.parts.flatMap((part) =>
    part.type === 'block' && part.field ? part.field : [],
  );
  const of = (name: FieldName): Block[] => blocksOf(section, name);
  const content = (name: FieldName): RootContent[] => of(name).flatMap((block) => block.nodes);
  const text = (name: FieldName): string =>
    of(name)
      .map((b) => fieldText(b.nodes))
      .join('\n');
  const titlePosition = titlePositionOf(section, source);
  const title = section.title || context.pageTitle;
  const signature = readSignature(of('signature'), source, problems);
  const artifacts = of('artifacts').map((block) => readArtifacts(block.nodes, source));
  const ownScope = scopeOf(section);
  return {
    id: section.heading ? `${context.runbookId}#${section.slug}` : context.runbookId,
    slug: section.slug,
    title,
    depth: section.depth,
    position: section.position,
    titlePosition,
    fields,
    signature:
      signature ?? (context.kind === 'alert' ? titleSignature(title, titlePosition) : null),
    scope: inherit(ownScope, context.outerScope),
    artifacts: artifacts.flatMap((found) => found.items),
    noArtifacts: artifacts.find((found) => found.none !== null)?.none ?? null,
    replay: of('replay').flatMap((block) => replayOf(block, source)),
    otherCommands: otherCommands(section, source),
    diagnosis: readSteps(content('diagnosis'), 'diagnosis', source),
    remediation: readSteps(content('remediation'), 'remediation', source),
    verification: plainText(content('verification')),
    causes: readSteps(content('causes'), 'causes', source).map((step) => step.text),
    context: plainText(content('context')),
    examples: excerpts(content('example'), source),
    counterexamples: excerpts(content('counterexample'), source),
    severity: text('severity') || null,
    owner: text('owner') || null,
  };
}

function blocksOf(section: Section, name: FieldName): Block[] {
  return section.parts.filter(
    (part): part is Block => part.type === 'block' && part.field?.name === name,
  );
}

/** The scope that a section states itself; null where it states none. */
export function scopeOf(section: Section): string | null {
  const texts = blocksOf(section, 'scope').map((block) => fieldText(block.nodes));
  return texts.filter((text) => text !== '').join('\n') || null;
}

function titlePositionOf(section: Section, source: Source): Position {
  if (section.heading) return source.positionOf(section.heading);
  const { start } = section.position;
  return source.span(start.offset, source.lineEnd(start.line));
}

function inherit(own: string | null, outer: string | null): Entry['scope'] {
  if (own !== null) return { text: own, inherited: false };
  return outer === null ? null : { text: outer, inherited: true };
}

function replayOf(block: Block, source: Source): Command[] {
  const fenced = readCommands(block.nodes, 'replay', source, ownWords(block));
  return fenced.length > 0 ? fenced : readInlineCommands(block.nodes, 'replay', source);
}

/** A label that says more than its field (`Focused reproduction`) introduces the first command. */
function ownWords(block: Block): string {
  const label = block.field?.label ?? '';
  return /^(?:replay|reproduce|reproduction|commands?)$/i.test(label) ? '' : label;
}

function otherCommands(section: Section, source: Source): Command[] {
  return section.parts.flatMap((part) => {
    if (part.type !== 'block' || !part.field) return [];
    const { name, label } = part.field;
    if (['replay', 'signature', 'example', 'counterexample'].includes(name)) return [];
    const commands = readCommands(part.nodes, name, source);
    // Below `Expected output` a fence is what the command prints, unless it says otherwise.
    return /\boutput/i.test(label) ? commands.filter((found) => found.language) : commands;
  });
}

function excerpts(nodes: readonly RootContent[], source: Source): Entry['examples'] {
  return findAll(nodes, 'code').map((code) => ({
    text: codeText(code),
    position: source.positionOf(code),
  }));
}
