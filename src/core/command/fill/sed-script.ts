/** Where in a script of sed the next character stands. */
export type SedPlace =
  /** A command may begin here. */
  | 'command'
  /** Behind a command or an address: flags, a number or a command. */
  | 'flag'
  /** Text that sed inserts or looks for, or the name of a label or of a file that it reads. */
  | 'text'
  /** Between delimiters that are this character. */
  | { delimiter: string };

/** Commands that take the rest of the line, or up to a semicolon; text is neither run nor written. */
const TAKES_LINE = /[aicrRwWe:btTv]/;
const TAKES_LABEL = /[btT]/;
const TAKES_TEXT = /[aicrR:btTv]/;

/**
 * Reads the beginning of a script without its backslashes, and tells what comes next. Where an
 * escaped delimiter is lost with its backslash, the answer is the stricter one.
 * Source: the manual of GNU sed.
 */
export function sedPlaceBehind(script: string): SedPlace {
  let i = 0;
  /** The index behind `count` further delimiters; null where the script ends before. */
  const behind = (delimiter: string, count: number): number | null => {
    let at = i;
    for (let left = count; left > 0; left -= 1) {
      at = script.indexOf(delimiter, at) + 1;
      if (at === 0) return null;
    }
    return at;
  };
  let place: SedPlace = 'command';
  while (i < script.length) {
    const char = script.charAt(i);
    i += 1;
    if (/[;{}\n]/.test(char)) place = 'command';
    // Flags of the command before, and addresses of the next one.
    else if ((place === 'flag' && /\w/.test(char)) || /[\s\d,$!~+]/.test(char)) continue;
    else if (char === '/') {
      const next = behind(char, 1);
      if (next === null) return { delimiter: char };
      i = next;
    } else if (char === 's' || char === 'y') {
      const delimiter = script.charAt(i);
      i += 1;
      const next = delimiter === '' ? null : behind(delimiter, 2);
      if (next === null) return delimiter === '' ? 'flag' : { delimiter };
      i = next;
      place = 'flag';
    } else if (TAKES_LINE.test(char)) {
      const end = script.slice(i).search(TAKES_LABEL.test(char) ? /[;\n]/ : /\n/);
      if (end < 0) return TAKES_TEXT.test(char) ? 'text' : 'flag';
      i += end;
    } else {
      place = 'flag';
    }
  }
  return place === 'command' && /[^;{}\s]\s*$/.test(script) ? 'flag' : place;
}
