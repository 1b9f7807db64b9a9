import type { Catalog, Runbook } from '../../core/model.ts';
import { plainQuotes } from '../../core/pattern/quotes.ts';
import { logExcerpts } from '../log-excerpt.ts';
import type { PartialRun } from '../rule.ts';
import { startOfFile } from '../text-position.ts';
import { collectPatterns, type WrittenPattern } from './collect-patterns.ts';
import { whyGeneric } from './generic-pattern.ts';
import { linesOf } from './match-excerpt.ts';
import { literalPieces, type ParsedStep, parseSteps, stepsOfHit } from './parsed-pattern.ts';
import { indexPatterns } from './pattern-index.ts';
import { probesOf } from './probe.ts';

/**
 * The pages whose patterns decide what is said of the patterns of those asked for: these, and the pages with
 * a pattern that one of theirs contains, or that hits one of their examples. Of the others not even the
 * entries are read: what their patterns contain is said of them.
 */
export function comparedPages(
  catalog: Catalog,
  { isAsked, patternTextsOf }: PartialRun,
  textOf: (path: string) => string,
): Catalog {
  const asked = catalog.runbooks.filter(({ path }) => isAsked(path));
  const patterns = collectPatterns({ ...catalog, runbooks: asked });
  const steps = patterns.flatMap((pattern) => stepsOfHit(pattern.steps)).map(withoutBounds);
  const logs = examplesOf(patterns);
  const mayBeHit = hitTest(steps);
  const isRival = (text: string) => mayBeHit(text) || logs.some((log) => mayHit(text, log));
  const mayName = nameTest(steps, logs);
  const isCompared = ({ path }: Runbook): boolean => {
    if (isAsked(path)) return true;
    const texts = patternTextsOf(path);
    return texts === null || texts.some(isRival) || mayName(textOf(path));
  };
  const runbooks = patterns.length === 0 ? asked : catalog.runbooks.filter(isCompared);
  return { ...catalog, runbooks };
}

/** A step alone, which hits at least what it hits among others. */
function withoutBounds({ step }: ParsedStep): readonly ParsedStep[] {
  const { type, source, flags, position } = step;
  return parseSteps({ steps: [{ type, source, flags, position }] });
}

/** The examples that may be shared between their entry and another. */
function examplesOf(patterns: readonly WrittenPattern[]): string[] {
  const entries = new Map(
    patterns.flatMap(({ entry, runbook, isTitle }) => (isTitle ? [] : [[entry, runbook]])),
  );
  return [...entries].flatMap(([{ examples }, runbook]) => {
    return logExcerpts(examples, runbook).map(({ text }) => {
      return plainQuotes(linesOf(text).flat().join('\n'));
    });
  });
}

function parsedText(source: string): readonly ParsedStep[] {
  return parseSteps({ steps: [{ type: 'text', source, flags: '', position: startOfFile }] });
}

/** Whether one of the steps hits all that a pattern of such a text hits. */
function hitTest(steps: readonly (readonly ParsedStep[])[]): (text: string) => boolean {
  const index = indexPatterns(steps);
  // Too many choices, or no pattern: the same text is as good.
  const hasOpen = steps.some((own) => own[0]?.step.type === 'text' && probesOf(own) === null);
  return (text) => {
    const probes = probesOf(parsedText(text));
    if (probes === null) return hasOpen;
    return probes.every((log) => index.hits(log).length > 0);
  };
}

/** Whether a log may hold what a pattern of such a text asks for. */
function mayHit(text: string, log: string): boolean {
  const steps = parsedText(text);
  const isIn = (piece: string) => log.includes(piece);
  return (
    steps.some(({ forms }) => forms.some((form) => literalPieces(form).every(isIn))) &&
    whyGeneric(steps) === null
  );
}

/** Markup that may stand inside of a name. */
const markup = /[\\*`~]|<[^<>]*>/g;
/** What may be the name of an alert or an event, from each of its parts on. */
const nameLike = /(?<![A-Za-z])(?=([A-Za-z][\w.-]{6,}))/g;
const SHORTEST_NAME = 7;
const codeLike = /\b(?:HTTP [45]\d\d|[45]\d\d (?:error|response))/;

/** Whether a page may have a name as a pattern that one of the steps hits, or that one of the logs holds. */
function nameTest(
  steps: readonly (readonly ParsedStep[])[],
  logs: readonly string[],
): (text: string) => boolean {
  const forms = steps.flat().flatMap((step) => step.forms.map(literalPieces));
  // What an expression hits, its parts do not tell.
  const hasRegex = steps.flat().some(({ step }) => step.type === 'regex');
  const holdsCode = logs.some((log) => codeLike.test(log));
  const isHeld = (name: string) => logs.some((log) => log.includes(name.slice(0, SHORTEST_NAME)));
  return (text) => {
    const plain = text.replace(markup, '');
    if (hasRegex || (holdsCode && codeLike.test(plain))) return true;
    if (forms.some((pieces) => pieces.every((piece) => plain.includes(piece)))) return true;
    const names = Array.from(plain.matchAll(nameLike), ([, name = '']) => name);
    return names.some((name) => /[a-z][A-Z]|[._-]\w|\d/.test(name) && isHeld(name));
  };
}
