import type { TextEdit } from '../../core/diagnostic.ts';
import type { HiddenCharacter } from './hidden-character.ts';

/** Programs whose long options have one dash, so that a longer dash may stand for either. */
const SINGLE_DASH =
  /\b(?:find|java|javac|keytool|terraform|packer|go|openssl|ffmpeg|nomad|gcloud|X?vfb)\b/;

/**
 * The replacements for hidden characters of a command, as offsets into its code. Skips unclear
 * characters: a typographic quote without its partner on the line, and a dash that may stand for
 * one hyphen or two.
 */
export function straighten(code: string, hidden: readonly HiddenCharacter[]): TextEdit[] {
  return hidden.flatMap((character) => {
    const text = replacement(code, character, hidden);
    return text === null ? [] : [{ start: character.start, end: character.end, text }];
  });
}

function replacement(
  code: string,
  character: HiddenCharacter,
  hidden: readonly HiddenCharacter[],
): string | null {
  switch (character.kind) {
    case 'bidi':
    case 'invisible':
      return '';
    case 'space':
      return ' ';
    case 'quote':
      return straightQuote(code, character, hidden);
    case 'dash':
      return straightDash(code, character);
  }
}

function straightQuote(
  code: string,
  character: HiddenCharacter,
  hidden: readonly HiddenCharacter[],
): string | null {
  const isDouble = (one: HiddenCharacter) => / DOUBLE /.test(one.name);
  const lineStart = code.lastIndexOf('\n', character.start) + 1;
  const newline = code.indexOf('\n', character.start);
  const lineEnd = newline === -1 ? code.length : newline;
  const quotes = hidden.filter(
    (one) =>
      one.kind === 'quote' &&
      isDouble(one) === isDouble(character) &&
      one.start >= lineStart &&
      one.end <= lineEnd,
  );
  const quote = isDouble(character) ? '"' : "'";
  const index = quotes.indexOf(character);
  const partner = quotes[index % 2 === 0 ? index + 1 : index - 1];
  if (quotes.length % 2 === 1 || partner === undefined) return null;
  const from = Math.min(character.end, partner.end);
  const to = Math.max(character.start, partner.start);
  return code.slice(from, to).includes(quote) ? null : quote;
}

function straightDash(code: string, { start, end, name }: HiddenCharacter): string | null {
  if (/HYPHEN|MINUS/.test(name)) return '-';
  const isWordStart = start === 0 || /\s/.test(code.charAt(start - 1));
  if (!isWordStart) return null;
  const rest = /^[^\s=]*/.exec(code.slice(end))?.[0] ?? '';
  const isEm = /EM DASH|BAR/.test(name);
  if (rest === '') return isEm ? '--' : null;
  if (/^[A-Za-z0-9]$/.test(rest)) return isEm ? null : '-';
  const line = code.slice(code.lastIndexOf('\n', start) + 1, start);
  if (!/^[A-Za-z][\w-]+$/.test(rest) || SINGLE_DASH.test(line)) return null;
  // Up to three letters may be short options in one: `-rf`.
  return isEm || rest.length > 3 ? '--' : null;
}
