export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

/** Colours a piece of text, or leaves it as it is where colours are off. */
export type Paint = (style: Style, text: string) => string;

export const noPaint: Paint = (_style, text) => text;

/**
 * Text of a file or a log made safe for a terminal: control and direction characters, which could
 * move the cursor or reorder what is read, become visible stand-ins. Tabs stay.
 */
export function printable(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (character) => {
      const code = character.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : '\uFFFD';
    },
  );
}
