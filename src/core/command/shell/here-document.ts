import type { Surrounding } from './fill-context.ts';
import { addSlot, type Scan, type SlotReceiver } from './scan-quoted.ts';

export interface HereDocument {
  delimiter: string;
  /** The delimiter has no quotes, so variables and commands in the body are expanded. */
  expands: boolean;
  stripTabs: boolean;
  surroundings: readonly Surrounding[];
}

const DELIMITER = /-?[ \t]*((?:[^\s;&|()<>'"\\]|\\.|'[^'\n]*'|"[^"\n]*")+)/y;

/** Reads the delimiter after `<<`; null, and not understood, if it is not plain. */
export function announceHereDocument(
  scan: Scan,
  surroundings: readonly Surrounding[],
): HereDocument | null {
  DELIMITER.lastIndex = scan.i;
  const match = DELIMITER.exec(scan.code);
  const raw = match?.[1] ?? '';
  const end = scan.i + (match?.[0].length ?? 0);
  const delimiter = raw.replace(/['"\\]/g, '');
  let hasSlot = false;
  for (let i = scan.i; i < end; i += 1) hasSlot ||= scan.slotEnds.has(i);
  if (delimiter === '' || hasSlot || scan.fish) {
    scan.understood = false;
    return null;
  }
  const stripTabs = scan.code[scan.i] === '-';
  scan.awaitsHereDocument = true;
  scan.i = end;
  return { delimiter, expands: delimiter === raw, stripTabs, surroundings };
}

/** Reads the bodies of the announced here-documents; `readExpansion` reads the text between slots. */
export function readHereDocuments(
  scan: Scan,
  announced: HereDocument[],
  readExpansion: (receiver: SlotReceiver) => void,
): void {
  for (const hereDocument of announced.splice(0)) {
    const { expands, surroundings } = hereDocument;
    const [end, next] = endOfBody(scan, hereDocument);
    const input = { start: scan.i, end };
    const receiver = { wordStart: scan.i, surroundings, input, target: null, onSlot() {} };
    while (scan.i < end) {
      receiver.wordStart = scan.i;
      if (scan.slotEnds.has(scan.i)) addSlot(scan, receiver, expands ? 'heredoc' : 'single');
      else if (expands) readExpansion(receiver);
      else scan.i += 1;
    }
    if (scan.i > end) scan.understood = false;
    scan.i = next;
  }
  scan.awaitsHereDocument = false;
}

/** The end of the body, and the start of the code after it. */
function endOfBody(scan: Scan, { delimiter, expands, stripTabs }: HereDocument): [number, number] {
  const { code } = scan;
  let continued = false;
  for (let start = scan.i; start < code.length; ) {
    const newline = code.indexOf('\n', start);
    const end = newline < 0 ? code.length : newline;
    const line = code.slice(start, end);
    if (!continued && (stripTabs ? line.replace(/^\t+/, '') : line) === delimiter) {
      return [start, Math.min(end + 1, code.length)];
    }
    continued = expands && /(?:^|[^\\])(?:\\\\)*\\$/.test(line);
    start = end + 1;
  }
  scan.understood = false;
  return [code.length, code.length];
}
