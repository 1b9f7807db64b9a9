import type { CompiledSignatures } from '../pattern/compile.ts';
import type { ScanText } from '../text/scan-text.ts';
import { Candidates } from './candidates.ts';
import type { Surroundings } from './context-lines.ts';
import { HintWords } from './hint-words.ts';
import { HintedSteps } from './hinted-steps.ts';
import type { LineReader } from './line-buffer.ts';
import { LineTable } from './line-table.ts';
import type { LogHits } from './log-hits.ts';
import { PlainText } from './plain-text.ts';
import { SegmentSteps } from './segment-steps.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Looks at the lines beside the scanner. */
export interface LineWatch {
  /** Takes whole lines, and how many were before them. */
  take(text: ScanText, table: LineTable, linesBefore: number): void;
}

/** Finds the hits of all steps in stretches of lines, at the places of literals. */
export class LogScanner implements LineReader {
  /** Lines read so far. */
  lines = 0;
  readonly #compiled: CompiledSignatures;
  readonly #hits: LogHits;
  readonly #surroundings: Surroundings;
  readonly #watch: LineWatch | null;
  readonly #steps: SegmentSteps;
  readonly #table: LineTable;
  readonly #plain = new PlainText();
  /** In lines as they are, and in the plain text of irregular ones. */
  readonly #direct: Candidates;
  readonly #indirect: Candidates;
  readonly #directWeak: HintedSteps;
  readonly #indirectWeak: HintedSteps;
  /** The line at hand began in an earlier part. */
  #continued = false;

  constructor(
    compiled: CompiledSignatures,
    hits: LogHits,
    surroundings: Surroundings,
    watch: LineWatch | null,
  ) {
    this.#compiled = compiled;
    this.#watch = watch;
    this.#hits = hits;
    this.#surroundings = surroundings;
    this.#steps = new SegmentSteps(compiled, hits, surroundings);
    this.#table = new LineTable(compiled.joints);
    this.#direct = new Candidates(compiled.stepsOfLiteral.length);
    this.#indirect = new Candidates(compiled.stepsOfLiteral.length);
    const words = new HintWords(compiled.hints);
    this.#directWeak = new HintedSteps(compiled.hints, words);
    this.#indirectWeak = new HintedSteps(compiled.hints, words);
  }

  read(text: ScanText, history: number, start: number, end: number): void {
    this.#scan(text, start, end, true);
    this.#watch?.take(text, this.#table, this.lines);
    this.#surroundings.take(text, history, this.#table, this.lines + 1);
    this.lines += this.#table.count;
    this.#continued = false;
  }

  readPart(text: ScanText, history: number, start: number, end: number): void {
    const last = text.bytes[end - 1] ?? 0;
    // It will be read again, in the next part.
    text.bytes[end - 1] = NEWLINE;
    this.#scan(text, start, end, false);
    text.bytes[end - 1] = last;
    this.#surroundings.take(text, history, null, this.lines + 1);
    this.#continued = true;
  }

  #scan(text: ScanText, start: number, end: number, isWhole: boolean): void {
    const { literals } = this.#compiled;
    const [table, plain] = [this.#table, this.#plain];
    const [direct, indirect] = [this.#direct, this.#indirect];
    table.read(text, start, end);
    plain.clear();
    for (let line = 0; line < table.count; line += 1) {
      if (table.irregular[line] === 0) continue;
      plain.add(text.bytes, table.startOf(line), table.endOf(line), line);
    }
    direct.begin(table.ends, table.irregular);
    literals.scan(text, start, end, direct);
    indirect.begin(plain.ends, null);
    literals.scan(plain.text, plain.start, plain.length, indirect);
    this.#directWeak.begin(text, start, end);
    this.#indirectWeak.begin(plain.text, plain.start, plain.length);

    let [d, i, segment] = [0, 0, 0];
    let quietUntil = 0;
    for (let line = 0; line < table.count; line += 1) {
      const bare = this.#hits.bareOn(this.lines + line + 1);
      const worded = this.#hits.wordedOn(this.lines + line + 1);
      const next = Math.min(direct.pieceAt(d), plain.lineOf(indirect.pieceAt(i)));
      if (bare.length === 0 && worded.length === 0) line = next;
      while (plain.lineOf(segment) < line) segment += 1;
      const busy = Math.min(next, plain.lineOf(segment), table.count);
      while (line < busy && (table.ends[line] ?? 0) <= quietUntil) line += 1;
      if (line >= table.count) break;
      if (table.irregular[line] === 0) {
        const from = d;
        while (direct.pieceAt(d) === line) d += 1;
        this.#tryLine(text, line, isWhole, [from, d], bare, worded);
        quietUntil = this.#directWeak.quietUntil;
      } else {
        for (; plain.lineOf(segment) === line; segment += 1) {
          const from = i;
          while (indirect.pieceAt(i) === segment) i += 1;
          this.#trySegment(text, segment, isWhole, [from, i], bare, worded);
        }
      }
      // A hit may make other steps of use.
      if (isWhole && this.#steps.endLine()) quietUntil = 0;
    }
  }

  /** Tries candidates and steps without a literal on a regular line. */
  #tryLine(
    text: ScanText,
    line: number,
    isWhole: boolean,
    candidates: readonly [from: number, to: number],
    bare: readonly number[],
    worded: readonly number[],
  ): void {
    const [start, stop] = [this.#table.startOf(line), this.#table.endOf(line)];
    const end = text.bytes[stop - 1] === RETURN && stop > start ? stop - 1 : stop;
    const due = this.#directWeak.dueIn(bare, worded, start, end);
    const number = this.lines + line + 1;
    if (due.length === 0 && !this.#steps.areOfUse(this.#direct, candidates, number)) return;
    const segment = { ...this.#placeOf(line, isWhole), start, end, irregular: false };
    this.#steps.try(text, segment, this.#direct, candidates, due);
  }

  /** Tries them on a segment of an irregular line. */
  #trySegment(
    text: ScanText,
    index: number,
    isWhole: boolean,
    candidates: readonly [from: number, to: number],
    bare: readonly number[],
    worded: readonly number[],
  ): void {
    const plain = this.#plain;
    const [from, to] = [plain.plainStartOf(index), plain.plainEndOf(index)];
    const due = this.#indirectWeak.dueIn(bare, worded, from, to);
    const number = this.lines + plain.lineOf(index) + 1;
    if (due.length === 0 && !this.#steps.areOfUse(this.#indirect, candidates, number)) return;
    const [start, end] = [plain.startOf(index), plain.endOf(index)];
    const segment = { ...this.#placeOf(plain.lineOf(index), isWhole), start, end, irregular: true };
    this.#steps.try(text, segment, this.#indirect, candidates, due);
  }

  #placeOf(line: number, isWhole: boolean) {
    const continued = this.#continued;
    const whole = isWhole && !(continued && line === 0);
    const lineStart = this.#table.startOf(line);
    return { line: this.lines + line + 1, lineStart, continued, whole };
  }
}
