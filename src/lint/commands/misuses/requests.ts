import { inText, type Misuse } from './misuse.ts';

const body = inText(
  /(?<=\s)(?<at>(?:-d|--data(?:-raw|-binary|-ascii)?|--json)[ =]*'\s*[{[](?:[^']|'\\'')*')(?!["$])/g,
  (words) =>
    words.some((word) => /(?:^|\/)curl$/.test(word)) &&
    !words.some((word) => /^content-type:(?!.*json)/i.test(word)),
);
/** What a reader fills in, or what is left out: nobody can tell what becomes of it. */
const open = /[$`]|\{\{|\.{3}|…|"""|\/\/|(?:^|[:,[])\s*\{[\w -]+\}/;

export const requestMisuses: readonly Misuse[] = [
  {
    id: 'misspelled-scheme',
    hints: [/:\/\//, /\bh{0,2}t{1,3}p{1,2}s{0,2}:\/\/|:\/\/https?:\/\//],
    problem: 'No program knows this scheme of an address',
    instead: 'Write `https://` once',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.1',
    find: inText(
      /(?<![^\s=])(?<at>(?!https?:|tps?:)(?:h{0,2}t{1,3}p{1,2}s{0,2}):\/\/[^\s'"]+|https?:\/\/https?:\/\/[^\s'"]+)/g,
    ),
  },
  {
    id: 'invalid-json-body',
    hints: [/\bcurl\b/, /(?<![\w-])(?:-d|--data[a-z-]*|--json)[ =]*'\s*[{[]/],
    problem: 'The text between these quotes is no JSON',
    instead: "Correct it; an apostrophe inside of single quotes is written `'\\''`",
    source: 'https://www.rfc-editor.org/rfc/rfc8259',
    find: (reading) =>
      body(reading).filter(({ start, end }) => {
        const text = reading.code
          .slice(start, end)
          .replace(/^[^']*'|'$/g, '')
          .replaceAll("'\\''", "'");
        return !open.test(text) && !isJson(text);
      }),
  },
];

/** Whether a text is JSON, or has JSON on each line, once its placeholders are filled in. */
function isJson(text: string): boolean {
  const filled = text.replace(/(?<=[:,[]\s*)(?:x+|[A-Z][A-Z0-9_]*)(?=\s*[,}\]])/g, '0');
  const lines = filled.split('\n').filter((line) => line.trim() !== '');
  return isParsed(filled.replace(/[\n\r\t]/g, ' ')) || lines.every(isParsed);
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
