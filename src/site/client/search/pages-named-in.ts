import { pagesIn, type Tree, type TreePage } from '../tree/tree-file.ts';

/** As many as are worth a look. */
const mostNamed = 3;
/** Fewer words are in a line by chance, unless they are the name of one thing, such as `OOMKilled`. */
const leastWords = 3;
const nameOfOne = /^(?=.{6})\w*(?:[a-z\d][A-Z]|[a-z]_[a-z])\w*$/;

/** The runbooks whose titles are in a line, the longest first. */
export function pagesNamedIn(tree: Tree, line: string): TreePage[] {
  const text = ` ${wordsOf(line).join(' ')} `;
  const isIn = ({ title }: TreePage): boolean => {
    const words = wordsOf(title);
    const isTelling = words.length >= leastWords || nameOfOne.test(title.trim());
    return isTelling && text.includes(` ${words.join(' ')} `);
  };
  return pagesIn(tree)
    .filter(isIn)
    .sort((a, b) => b.title.length - a.title.length)
    .slice(0, mostNamed);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}
