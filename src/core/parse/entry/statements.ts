import type { RootContent } from 'mdast';
import { fieldText, findAll, plainText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { FieldName, Pattern, PatternStep, Problem } from '../../model.ts';
import type { Block } from '../document.ts';
import { readPatternFence } from './pattern-fence.ts';
import { isSignatureFence, readCode } from './signature.ts';

/** What an entry says of its place among other entries and of lines that are not its failure. */
export interface Statements {
  noise?: Pattern[];
  priority?: string;
  consequenceOf?: string[];
}

type FieldBlocks = (name: FieldName) => readonly Block[];

/** Reads the statements of an entry; finds the problems of their patterns on the way. */
export function readStatements(of: FieldBlocks, source: Source, problems: Problem[]): Statements {
  const noise = of('noise').flatMap((block) => patternsIn(block, source, problems));
  const priority = of('priority').map(({ nodes }) => fieldText(nodes))[0];
  const consequenceOf = of('consequence').flatMap(({ nodes }) => namedEntries(nodes));
  return {
    ...(noise.length > 0 && { noise }),
    ...(priority && { priority }),
    ...(consequenceOf.length > 0 && { consequenceOf }),
  };
}

/**
 * The patterns of an entry, none of which counts where a line of the field "Unless" follows: to the
 * end of the log, or "within 20 lines".
 */
export function withUnless(
  patterns: Pattern[],
  of: FieldBlocks,
  source: Source,
  problems: Problem[],
): Pattern[] {
  const forbidden = of('unless').flatMap((block): PatternStep[] => {
    const [, lines] = /\bwithin (\d{1,6}) lines?\b/i.exec(plainText([...block.nodes])) ?? [];
    const steps = patternsIn(block, source, problems).flatMap((pattern) => pattern.steps);
    const within = lines === undefined ? {} : { within: Number(lines) };
    return steps.map((step) => ({ ...step, ...within, unless: true }));
  });
  if (forbidden.length === 0) return patterns;
  return patterns.map(({ steps }) => ({ steps: [...steps, ...forbidden] }));
}

/** All code of a field, whatever words stand between. */
function patternsIn({ field, nodes }: Block, source: Source, problems: Problem[]): Pattern[] {
  const fences = findAll(nodes, 'code').filter(isSignatureFence);
  const others = nodes.filter((node) => !isSignatureFence(node));
  const inline = findAll(others, 'inlineCode').map((code): Pattern => {
    return readCode(code, field?.position ?? source.positionOf(code), source, problems);
  });
  return [...inline, ...fences.flatMap((fence) => readPatternFence(fence, source, problems))];
}

/** The entries that a text names: by links, by code, or else by its words. */
function namedEntries(nodes: readonly RootContent[]): string[] {
  const links = findAll(nodes, 'link').map(({ url }) => url);
  const codes = findAll(nodes, 'inlineCode').map(({ value }) => value);
  if (links.length + codes.length > 0) return [...links, ...codes];
  const text = fieldText([...nodes]).replace(/\.$/, '');
  return text.split(/\s*(?:[,;\n]|\bor\b)\s*/).filter((name) => name !== '');
}
