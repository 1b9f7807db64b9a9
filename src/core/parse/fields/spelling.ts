import { closest, createSuggester } from '../../text/edit-distance.ts';
import { wordList } from '../../text/word-list.ts';
import { normalizeLabel } from './normalize-label.ts';

/**
 * Finds the name that a misspelled label means, in the form that its author would write; null for
 * other words.
 */
export type Speller = (label: string) => string | null;

/** English words that resemble the name of a field but mean something else. */
const otherWords: ReadonlySet<string> = new Set(
  wordList(`
    case cases clause healthcheck healthchecks identity identities validity content contest decryption deletion detention direction escalating evident
    excavation investigating mitigating motivation playback present preventing preventive
    recourse relay reply respond responsive revolution security serenity triager valuation
    variation analyst analysts collection connection correction actions steps problems issues
    contains container contained content contrail mitigated investigator investigators
  `),
);

/** Most answers in the cache before it starts again. */
const mostAnswers = 5_000;

/**
 * Knows what labels near the names of `names` were meant for: a word of eight letters may be two
 * edits away, one of seven one, one of five or six may lack a letter, have one too many or two
 * swapped; shorter words must be right, and so must the first letter. `names` maps the normal form
 * of each name to the name.
 */
export function createSpeller(names: ReadonlyMap<string, string>): Speller {
  const nearest = createSuggester(names.keys(), 2);
  const answers = new Map<string, string | null>();
  return (label) => {
    let answer = answers.get(label);
    if (answer === undefined) {
      if (answers.size >= mostAnswers) answers.clear();
      const wanted = normalizeLabel(label);
      const found = wanted.length < 5 || otherWords.has(wanted) ? null : nearest(wanted);
      const name = found !== null && areNear(wanted, found) ? names.get(found) : undefined;
      answer = name === undefined ? null : inNumberOf(label, name);
      answers.set(label, answer);
    }
    return answer;
  };
}

/** `Artifcats` becomes `Artifacts`. */
function inNumberOf(label: string, name: string): string {
  return /[^s]s[:\s]*$/i.test(label) && !name.endsWith('s') ? `${name}s` : name;
}

/** Compares word by word, so that `How to find` is not `How to fix`. */
function areNear(label: string, name: string): boolean {
  if (label === name) return false;
  const [written, wanted] = [label.split(' '), name.split(' ')];
  // `See-also` and `Rootcause` are names with another space.
  if (written.length !== wanted.length) return joined(label) === joined(name);
  return written.every((word, index) => isNear(word, wanted[index] ?? ''));
}

function joined(label: string): string {
  return label.replace(/[\s-]/g, '');
}

function isNear(word: string, name: string): boolean {
  if (word === name) return true;
  // `Context7` is a name.
  if (/\d$/.test(word) && !/\d$/.test(name)) return false;
  if (name.length < 5 || word.charAt(0) !== name.charAt(0) || otherWords.has(word)) return false;
  // `Reproduced`, `Responder`: other forms of the word with another meaning.
  const ending = /(?:ed|er|or)$/.exec(word)?.[0];
  if (ending !== undefined && !name.endsWith(ending)) return false;
  if (closest(word, [name], name.length < 8 ? 1 : 2) === null) return false;
  return name.length > 6 || word.length !== name.length || sorted(word) === sorted(name);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
