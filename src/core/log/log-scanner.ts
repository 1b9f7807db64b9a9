import type { CompiledSignatures } from '../pattern/compile.ts';
import { holdsBytes } from '../pattern/step-hint.ts';
import { stripControlSequences } from '../text/log-line.ts';
import type { ScanText } from '../text/scan-text.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { Candidates } from './candidates.ts';
import type { Surroundings } from './context-lines.ts';
import type { LineReader } from './line-buffer.ts';
import { LineTable } from './line-table.ts';
import type { LogHits } from './log-hits.ts';
import { PlainText } from './plain-text.ts';
import { placeOf, type StepHit, stepHit } from './step-hit.ts';

const noCaptures = new Map<string, string>();
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A part of a line without a carriage return in it, and where it stands among the bytes. */
interface Segment {
  line: number;
  lineStart: number;
  /** Not a part of a line that is too long to be held. */
  whole: boolean;
  start: number;
  end: number;
  irregular: boolean;
}

/** Finds the hits of all steps in stretches of lines, at the places of literals. */
export class LogScanner implements LineReader {
  /** Lines read so far. */
  lines = 0;
  readonly #compiled: CompiledSignatures;
  readonly #hits: LogHits;
  readonly #surroundings: Surroundings;
  readonly #table: LineTable;
  readonly #plain = new PlainText();
  /** Steps without a literal to look for: those to try on every line, and those that follow others. */
  readonly #weak: readonly number[];
  readonly #lateWeak: readonly number[];
  /** In lines as they are, and in the plain text of irregular ones. */
  readonly #direct: Candidates;
  readonly #indirect: Candidates;
  /** Hits in the line at hand, by step. */
  #lineHits = new Map<number, StepHit>();
  /** The line at hand began in an earlier part. */
  #continued = false;

  constructor(compiled: CompiledSignatures, hits: LogHits, surroundings: Surroundings) {
    this.#compiled = compiled;
    this.#hits = hits;
    this.#surroundings = surroundings;
    this.#table = new LineTable(compiled.joints);
    this.#weak = compiled.withoutLiteral.filter((step) => compiled.late[step] === 0);
    this.#lateWeak = compiled.withoutLiteral.filter((step) => compiled.late[step] === 1);
    this.#direct = new Candidates(compiled.stepsOfLiteral.length);
    this.#indirect = new Candidates(compiled.stepsOfLiteral.length);
  }

  read(text: ScanText, history: number, start: number, end: number): void {
    this.#scan(text, start, end, true);
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

    let [d, i, segment] = [0, 0, 0];
    for (let line = 0; line < table.count; line += 1) {
      const isEach = this.#weak.length > 0 || this.#hits.wantsWeak(this.lines + line + 1);
      if (!isEach) line = Math.min(direct.pieceAt(d), plain.lineOf(indirect.pieceAt(i)));
      if (line >= table.count) break;
      const lineStart = table.startOf(line);
      const whole = isWhole && !(this.#continued && line === 0);
      const at = { line: this.lines + line + 1, lineStart, whole };
      if (table.irregular[line] === 0) {
        const from = d;
        while (direct.pieceAt(d) === line) d += 1;
        const stop = table.endOf(line);
        const cut = text.bytes[stop - 1] === RETURN && stop > lineStart ? 1 : 0;
        this.#try(
          text,
          { ...at, start: lineStart, end: stop - cut, irregular: false },
          direct,
          from,
          d,
        );
      } else {
        while (plain.lineOf(segment) < line) segment += 1;
        for (; plain.lineOf(segment) === line; segment += 1) {
          const from = i;
          while (indirect.pieceAt(i) === segment) i += 1;
          const [start, end] = [plain.startOf(segment), plain.stopOf(segment)];
          this.#try(text, { ...at, start, end, irregular: true }, indirect, from, i);
        }
      }
      if (isWhole) this.#endLine();
    }
  }

  #try(text: ScanText, segment: Segment, candidates: Candidates, from: number, to: number): void {
    const { stepsOfLiteral } = this.#compiled;
    let decoded: string | null = null;
    const tryStep = (id: number, isAnchored: boolean) => {
      const step = this.#compiled.steps[id];
      if (!step || this.#lineHits.has(id) || (step.bounded && !segment.whole)) return;
      if (!this.#hits.isOfUse(id, segment.line)) return;
      const isSure = isAnchored && step.literal && !segment.irregular;
      if (isSure && !this.#hits.wantsPlace(id)) {
        this.#lineHits.set(id, { line: segment.line, captures: noCaptures, place: null });
        return;
      }
      decoded ??= decodeSegment(text, segment);
      const hit = decoded === '' ? null : step.find(decoded);
      if (!hit) return;
      const { line, lineStart, start } = segment;
      const wanted = this.#hits.wantsPlace(id);
      const place = wanted ? placeOf(line, start - lineStart, decoded, hit) : null;
      if (place) this.#surroundings.want(place, this.#continued ? null : lineStart);
      this.#lineHits.set(id, stepHit(line, hit, place));
    };
    for (let k = from; k < to; k += 1) {
      for (const id of stepsOfLiteral[candidates.anchorAt(k)] ?? []) tryStep(id, true);
    }
    for (const id of this.#weak) if (this.#mayHit(id, text, segment)) tryStep(id, false);
    if (!this.#hits.wantsWeak(segment.line)) return;
    for (const id of this.#lateWeak) if (this.#mayHit(id, text, segment)) tryStep(id, false);
  }

  /** Whether a step without a literal is worth decoding the segment. */
  #mayHit(id: number, { bytes }: ScanText, { line, start, end, irregular }: Segment): boolean {
    if (!this.#hits.isOfUse(id, line)) return false;
    const hint = irregular ? undefined : this.#compiled.hints.get(id);
    return hint === undefined || holdsBytes(bytes, start, end, hint);
  }

  #endLine(): void {
    if (this.#lineHits.size === 0) return;
    this.#hits.addLine(this.#lineHits);
    this.#lineHits = new Map();
  }
}

function decodeSegment({ bytes }: ScanText, { start, end, irregular }: Segment): string {
  const text = decodeUtf8(bytes, start, end);
  return irregular ? stripControlSequences(text) : text;
}
