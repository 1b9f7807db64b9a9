export interface RegexLine {
  body: string;
  flags: string;
}

/** Letters that authors may write as flags; the adapter of the engine decides which are valid. */
const flagLetters = /^(?!.*(.).*\1)[gimsu]*$/;

/**
 * Takes a line for `/body/flags` where the first slash that is neither escaped nor inside of
 * brackets is the one before the flags; null for anything else, `/usr/bin/ld: not found` for one.
 */
export function readRegexLine(line: string): RegexLine | null {
  if (!line.startsWith('/')) return null;
  const end = endOfBody(line, true) ?? endOfBody(line, false);
  if (end === null || end === 1) return null;
  const flags = line.slice(end + 1);
  return flagLetters.test(flags) ? { body: line.slice(1, end), flags } : null;
}

/** End of the body. The engine reports an unclosed bracket, so it does not hide a slash here. */
function endOfBody(line: string, heedBrackets: boolean): number | null {
  let inBrackets = false;
  for (let at = 1; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') inBrackets = heedBrackets;
    else if (character === ']') inBrackets = false;
    else if (character === '/' && !inBrackets) return at;
  }
  return null;
}
