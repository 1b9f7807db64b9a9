import { announceHereDocument } from './here-document.ts';
import type { Reader } from './scan-word.ts';
import { endWord, type Frame, surroundingsOf } from './shell-frame.ts';

/** `>!` is zsh syntax. Other shells write to a file named `!`; reading it like zsh is safe too. */
const REDIRECTION = /<<<|<<|<[>&]?|>>[|&!]?|>[|&!]?/y;

export function readRedirection(reader: Reader, frame: Frame): void {
  const { scan, hereDocuments } = reader;
  const { word } = frame;
  // A number right before it is a file descriptor, not a word.
  if (word && /^\d+$/.test(scan.code.slice(word.wordStart, scan.i))) frame.word = null;
  endWord(scan, frame);
  REDIRECTION.lastIndex = scan.i;
  const operator = REDIRECTION.exec(scan.code)?.[0] ?? '<';
  scan.i += operator.length;
  if (operator === '<<') {
    const announced = announceHereDocument(scan, surroundingsOf(frame));
    if (announced) hereDocuments.push(announced);
  } else {
    frame.target = targetOf(operator);
    if (frame.target === 'written') frame.command.writes = true;
  }
}

function targetOf(operator: string): Frame['target'] {
  if (operator === '<<<') return 'input';
  return operator === '<' || operator === '<&' ? 'read' : 'written';
}
