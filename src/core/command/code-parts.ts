import type { Placeholder } from '../model.ts';

/** A part of a command as a page shows it; the texts joined are the code. */
export type CodePart<P> = TextPart | { type: 'placeholder'; text: string; placeholder: P };

interface TextPart {
  type: 'text' | 'option';
  text: string;
}

const OPTION = /((?<=^|[\s"'`(=[])(?:--?[A-Za-z][\w-]*|--(?=\s|$)))/;

/**
 * Splits a command, or a span of it, at its placeholders and options, so that a long line never
 * breaks between the dashes of an option and its name.
 */
export function codeParts<P extends Pick<Placeholder, 'start' | 'end'>>(
  code: string,
  placeholders: readonly P[],
  from = 0,
  to = code.length,
): CodePart<P>[] {
  const parts: CodePart<P>[] = [];
  let at = from;
  for (const placeholder of placeholders) {
    const { start, end } = placeholder;
    if (start < at || end > to) continue;
    parts.push(...options(code.slice(at, start)));
    parts.push({ type: 'placeholder', text: code.slice(start, end), placeholder });
    at = end;
  }
  return [...parts, ...options(code.slice(at, to))];
}

function options(text: string): TextPart[] {
  return text.split(OPTION).flatMap((part, index): TextPart[] => {
    if (part === '') return [];
    return [{ type: index % 2 === 0 ? 'text' : 'option', text: part }];
  });
}
