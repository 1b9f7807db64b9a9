import { deeperThan, type Excess } from './excess.ts';
import { proseLines } from './prose-lines.ts';

/** Levels of links, images and emphasis in one another. */
const deepest = 32;

/** Links in links and emphasis in emphasis: the time for them grows with the cube of their depth. */
export function findDeepInline(text: string): Excess | null {
  if (!hasMany(text)) return null;
  let brackets = new Nesting();
  let emphasis = new Nesting();
  for (const { line, offset, content } of proseLines(text)) {
    if (content === '') [brackets, emphasis] = [new Nesting(), new Nesting()];
    for (const { 0: mark, index } of line.matchAll(/\\.|[[\]]|\*+|_+|~+/g)) {
      if (mark === '[') brackets.open(mark, 1);
      else if (mark === ']') brackets.close('[', 1);
      else if (!mark.startsWith('\\')) {
        const isAfterSpace = /^\s?$/.test(line.charAt(index - 1));
        const isBeforeSpace = /^\s?$/.test(line.charAt(index + mark.length));
        const [kind = ''] = mark;
        const left = isAfterSpace ? mark.length : emphasis.close(kind, mark.length);
        if (!isBeforeSpace) emphasis.open(kind, left);
      }
      if (brackets.depth > deepest || emphasis.depth > deepest) {
        return { reason: deeperThan(deepest), offset: offset + index };
      }
    }
  }
  return null;
}

/** Whether lines without a blank one between them have enough marks to nest that deep; few texts have. */
function hasMany(text: string): boolean {
  let brackets = 0;
  let delimiters = 0;
  let isBlank = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10) {
      if (isBlank) brackets = delimiters = 0;
      isBlank = true;
    } else if (code === 93) brackets += 1;
    else if (code === 42 || code === 95 || code === 126) delimiters += 1;
    if (code > 32) isBlank = false;
    if (brackets > deepest || delimiters > 2 * deepest) return true;
  }
  return false;
}

interface Opening {
  kind: string;
  /** Characters of the mark that nothing has closed yet. */
  length: number;
  /** Levels that are closed within it. */
  inside: number;
}

/** The depth of nested closed pairs of marks so far. */
class Nesting {
  depth = 0;
  readonly #open: Opening[] = [];
  readonly #counts = new Map<string, number>();

  open(kind: string, length: number): void {
    if (length === 0) return;
    this.#open.push({ kind, length, inside: 0 });
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** Returns the number of characters of the mark that close nothing. */
  close(kind: string, length: number): number {
    let left = length;
    let inside = 0;
    while (left > 0 && (this.#counts.get(kind) ?? 0) > 0) {
      const opening = this.#open.at(-1);
      if (opening === undefined) break;
      inside = Math.max(inside, opening.inside);
      if (opening.kind === kind) {
        const closed = Math.min(left, opening.length);
        inside += Math.ceil(closed / 2);
        opening.inside = inside;
        opening.length -= closed;
        left -= closed;
      } else opening.length = 0;
      if (opening.length === 0) this.#drop();
    }
    const around = this.#open.at(-1);
    if (around !== undefined) around.inside = Math.max(around.inside, inside);
    this.depth = Math.max(this.depth, inside);
    return left;
  }

  #drop(): void {
    const { kind } = this.#open.pop() ?? {};
    if (kind !== undefined) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) - 1);
  }
}
