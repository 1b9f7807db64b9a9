import type { Position, Range, TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The place in a document where a person asks for completions. */
export interface Place {
  document: TextDocument;
  position: Position;
  /** Text of the line before the place, and after it. */
  before: string;
  after: string;
}

export function placeAt(document: TextDocument, position: Position): Place {
  const { line, character } = position;
  const text = document
    .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/\r?\n$/, '');
  return { document, position, before: text.slice(0, character), after: text.slice(character) };
}

/** An edit that replaces the last characters before the place, and some after it. */
export function replacing(
  { position }: Place,
  { back, ahead = 0 }: { back: number; ahead?: number },
  newText: string,
): TextEdit {
  const { line, character } = position;
  const range: Range = {
    start: { line, character: character - back },
    end: { line, character: character + ahead },
  };
  return { range, newText };
}

/** Whether the line of a place is in a fenced code block, by the fences above it. */
export function isInFence({ document, position }: Place): boolean {
  const above = document.getText({
    start: { line: 0, character: 0 },
    end: { ...position, character: 0 },
  });
  let open: string | null = null;
  for (const [, mark = ''] of above.matchAll(/^(?:[ \t>]|[-*+] )*(`{3,}|~{3,})/gm)) {
    if (open === null) open = mark;
    else if (mark.startsWith(open)) open = null;
  }
  return open !== null;
}
