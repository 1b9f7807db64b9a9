/** Control characters except tab and line feed, and characters that change the direction of text. */
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/**
 * Makes text from a file or a log safe for one line of a terminal: control and direction
 * characters, which could move the cursor or reorder the text, become visible symbols. Tabs stay.
 */
export function printable(text: string): string {
  return text.replace(acting, standIn).replaceAll('\n', standIn);
}

/** The same for whole lines, with their line endings. */
export function printableLines(text: string): string {
  return text.replace(acting, (character, at: number) =>
    character === '\r' && text[at + 1] === '\n' ? character : standIn(character),
  );
}

/** A name as one word of a command that a person may copy. */
export function shellWord(name: string): string {
  if (/^[\w./:@%+,][\w./:@%+,-]*$/.test(name)) return name;
  return `'${printable(name).replaceAll("'", String.raw`'\''`)}'`;
}

/** JSON that is safe for a terminal and for the runner of GitHub Actions, and means the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(acting, inJson)
    .replace(/#(?=#\[)/g, inJson);
}

function inJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function standIn(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
