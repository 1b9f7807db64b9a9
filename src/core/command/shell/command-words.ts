import {
  emptyCommand,
  type FillContext,
  type Place,
  type SimpleCommand,
  type Slot,
} from './fill-context.ts';

/** Collects words, commands and pipelines for the reader of a shell without nesting. */
export class CommandWords {
  readonly contexts = new Map<number, FillContext>();
  readonly commands: SimpleCommand[] = [];
  readonly #code: string;
  #pipeline: SimpleCommand[] = [];
  #command: SimpleCommand = emptyCommand();
  #wordStart = -1;
  #inWord: { context: FillContext; slot: Slot }[] = [];

  constructor(code: string) {
    this.#code = code;
    this.startCommand('alone');
  }

  get atWordStart(): boolean {
    return this.#wordStart < 0;
  }

  get atCommandStart(): boolean {
    return this.atWordStart && this.#command.words.length === 0;
  }

  /** Adds the character at `i` to the current word. */
  inWord(i: number): void {
    if (this.#wordStart < 0) this.#wordStart = i;
  }

  addSlot(slot: Slot, place: Place): void {
    if (place !== 'comment') this.inWord(slot.start);
    const context: FillContext = {
      place,
      start: slot.start,
      end: slot.end,
      certain: true,
      wordBefore: this.#wordStart < 0 ? '' : this.#code.slice(this.#wordStart, slot.start),
      wholeWord: false,
      input: null,
      target: this.#isTarget(slot) ? 'written' : null,
      surroundings: [
        { command: this.#command, pipeline: this.#pipeline, position: this.#command.every.length },
      ],
    };
    this.contexts.set(slot.start, context);
    if (place !== 'comment') this.#inWord.push({ context, slot });
  }

  /** Whether a slot is part of the name of a file that the command writes. */
  #isTarget({ start }: Slot): boolean {
    const begin = this.#wordStart < 0 ? start : this.#wordStart;
    const before = this.#code.slice(begin, start).replace(/<[^<>]*>/g, '');
    return before.includes('>') || /^\d?>{1,2}$/.test(this.#command.every.at(-1)?.text ?? '');
  }

  endWord(end: number): void {
    if (this.#wordStart < 0) return;
    const raw = this.#code.slice(this.#wordStart, end);
    const bare = /^(["']).*\1$/s.test(raw) ? raw.slice(1, -1) : raw;
    for (const { context, slot } of this.#inWord) {
      context.wholeWord = bare === this.#code.slice(slot.start, slot.end);
    }
    const text = raw.replace(/["']/g, '');
    this.#command.words.push(text);
    this.#command.every.push({ text, start: this.#wordStart, end });
    if (text.startsWith('>')) this.#command.writes = true;
    this.#wordStart = -1;
    this.#inWord = [];
  }

  startCommand(how: 'piped' | 'alone'): void {
    this.#command = emptyCommand();
    if (how === 'alone') this.#pipeline = [];
    this.#pipeline.push(this.#command);
    this.commands.push(this.#command);
  }
}
