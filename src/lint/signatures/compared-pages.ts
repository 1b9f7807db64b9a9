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
  const examples = examplesOf(patterns);
  const mayHold = literalTest(steps);
  const mayBeHit = hitTest(steps);
  const isRival = (text: string): boolean => {
    const isFar = isSimple(text) && !mayHold(plainQuotes(text)) && !examples.some(holds(text));
    return !isFar && (mayBeHit(text) || examples.some(({ log }) => mayHit(text, log)));
  };
  const mayName = nameTest(mayHold, examples);
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

/** An example that may be shared between its entry and another. */
interface Example {
  log: string;
  /** Of the strongest pattern of its entry that hits it: a weaker one of another entry is no rival. */
  weight: number;
}

function examplesOf(patterns: readonly WrittenPattern[]): Example[] {
  const index = indexPatterns(patterns.map(({ steps }) => steps));
  const shown = patterns.filter(({ isTitle, entry }) => !isTitle && entry.examples.length > 0);
  const entries = new Map(shown.map(({ entry, runbook }) => [entry, runbook]));
  return [...entries].flatMap(([entry, runbook]) => {
    return logExcerpts(entry.examples, runbook).flatMap(({ text }) => {
      const own = index.hits(text, (at) => patterns[at]?.entry === entry);
      const log = plainQuotes(linesOf(text).flat().join('\n'));
      const weight = Math.max(...own.map(({ pattern }) => index.weightOf(pattern)));
      return own.length === 0 ? [] : [{ log, weight }];
    });
  });
}

/** Whether the words of a text are the literal text of its pattern, as without captures, choices and escapes. */
function isSimple(text: string): boolean {
  return !/[<\\…^$]/.test(text);
}

/** Whether logs hold the words of a text. */
function holds(text: string): (example: Example) => boolean {
  const words = plainQuotes(text).split(/\s+/);
  return ({ log }) => words.every((word) => word === '...' || log.includes(word));
}

/** Whether a text has the literal text of one of the steps. */
function literalTest(steps: readonly (readonly ParsedStep[])[]): (text: string) => boolean {
  // What an expression hits, its parts do not tell.
  if (steps.flat().some(({ step }) => step.type === 'regex')) return () => true;
  const forms = steps.flat().flatMap((step) => step.forms.map(literalPieces));
  return (text) => forms.some((pieces) => pieces.every((piece) => text.includes(piece)));
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
/** What may be the name of an alert, an error or an event, from each of its parts on. */
const nameLike = /(?<![A-Za-z])(?=([A-Za-z][\w-]{6,}))|(?<![\w.])[a-z]\w*(?:\.[a-z]\w*){2,}/g;
const codeLike = /\b(?:HTTP [45]\d\d|[45]\d\d (?:error|response))/;

/** Whether a page may have a name as a pattern that one of the steps hits, or that one of the logs holds. */
function nameTest(
  mayHold: (text: string) => boolean,
  examples: readonly Example[],
): (text: string) => boolean {
  const holdsCode = examples.some(({ log }) => codeLike.test(log));
  const isHeld = (name: string) =>
    examples.some(({ log, weight }) => name.length >= weight && log.includes(name));
  return (text) => {
    const plain = text.replace(markup, '');
    if (mayHold(plain) || (holdsCode && codeLike.test(plain))) return true;
    const names = Array.from(plain.matchAll(nameLike), ([dotted, name = dotted]) => name);
    return names.some((name) => /[a-z][A-Z]|[._-]|\d/.test(name) && isHeld(name));
  };
}
