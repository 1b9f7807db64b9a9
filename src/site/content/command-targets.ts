import type { Entry } from '../../core/model.ts';

/** A word that names a thing: a path, a test, a module. */
const name = /^\w[\w@+./:-]*\w$/;
const parts = /\w[_./:]+\w/;

/** Files that a redirection reads or writes do not run, like the text of `<<EOF`. */
const redirection = /[<>]+&?\s*[^\s;|&]+/g;

const plain = /^(?:\/dev\/\w+|https?:.*|[\d.:/-]+)$/;

/** Shorter words are shared by chance. */
const SHORTEST = 6;

/** The scripts, tests and modules that the replay commands of an entry run, each once. */
export function commandTargets(entry: Entry): Set<string> {
  const words = entry.replay.flatMap(({ code, placeholders }) =>
    placeholders
      .reduceRight((text, { start, end }) => blank(text, start, end), code)
      .replace(redirection, ' ')
      .split(/[\s"'`;|&(),]+/),
  );
  return new Set(
    words
      .map((word) => word.replace(/^--?[\w-]+=/, '').replace(/^\.\/+/, ''))
      .filter(
        (word) =>
          word.length >= SHORTEST && name.test(word) && parts.test(word) && !plain.test(word),
      ),
  );
}

/** A word with a placeholder does not name a thing yet. */
function blank(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}\ufffd${text.slice(end)}`;
}
