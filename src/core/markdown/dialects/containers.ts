import { anyComment, commentLines } from './comments.ts';
import { anyComponent, readComponents } from './components.ts';
import type { Container } from './container.ts';
import {
  codeShortcode,
  colons,
  directive,
  indented,
  liquid,
  readParameters,
  shortcode,
} from './container-forms.ts';
import { anyDefinition, definitionMark } from './definitions.ts';
import { closesFence, type Fence, type Line, openedFence, type Rewritten } from './line.ts';
import { plainTargets } from './link-targets.ts';
import { anyStretch, noStretches, readStretches, type Stretches } from './stretches.ts';

/** A text for a parser of GitHub's Markdown, as long as the original, and what its containers were. */
export interface Translated {
  text: string;
  containers: readonly Container[];
  /** Offsets of the colons ahead of definitions, which are items of lists in the text. */
  definitions: ReadonlySet<number>;
}

/** Nearly all pages have none of it. */
const any = /^[ \t]*(?:!!!|\?\?\?|===|:::|[?!]> |`{3,}\{|\{\{[<%]|\{%)|\](?:\(|:)\s*(?:\{[{%]|<%)/m;

/**
 * Makes GitHub's Markdown of the containers of MkDocs, Docusaurus, VitePress, Starlight, MyST, Hugo and
 * Docsify, with blanks for their marks, so that no offset changes. Without them their content would be
 * code, or one paragraph with its marks.
 */
export function translate(text: string): Translated {
  const [hasStretch, hasComponent] = [anyStretch.test(text), anyComponent.test(text)];
  const hasComment = anyComment.test(text);
  const isPlain = !hasStretch && !hasComponent && !hasComment && !any.test(text);
  if (isPlain && !anyDefinition.test(text)) return { text, containers: [], definitions: new Set() };
  const translator = new Translator(text);
  const { lines } = translator;
  return translator.run(
    hasStretch ? readStretches(lines) : noStretches,
    hasComponent ? readComponents(lines) : noComponents,
    hasComment ? commentLines(lines) : new Set(),
  );
}

const noComponents: Rewritten = { lines: new Map(), containers: [] };

interface Open extends Container {
  /** What closes it. */
  closing: RegExp;
  lineEnd: number;
}

class Translator {
  readonly lines: readonly Line[];
  readonly #out: string[];
  readonly #containers: Container[] = [];
  readonly #definitions = new Set<number>();
  readonly #open: Open[] = [];
  #ends: ReadonlySet<string> | undefined;

  constructor(text: string) {
    let start = 0;
    this.#out = text.split(/(?<=\n|\r(?!\n))/);
    this.lines = this.#out.map((line) => {
      const found = { text: line.replace(/\r?\n$|\r$/, ''), start };
      start += line.length;
      return found;
    });
  }

  run(stretches: Stretches, components: Rewritten, comments: ReadonlySet<number>): Translated {
    let code: Fence | null = null;
    this.#containers.push(...stretches.containers, ...components.containers);
    for (const [index, { text }] of this.lines.entries()) {
      if (comments.has(index)) {
        this.#blank(index);
        continue;
      }
      const written = stretches.lines.get(index) ?? components.lines.get(index);
      if (written !== undefined) this.#write(index, 0, written);
      if (written !== undefined || stretches.code.has(index)) continue;
      if (code !== null) {
        if (closesFence(text, code)) code = null;
        continue;
      }
      if (this.#close(index) || this.#begin(index)) continue;
      code = openedFence(text);
      if (code === null) this.#out[index] = plainTargets(this.#out[index] ?? '');
    }
    this.#containers.sort((one, other) => one.start - other.start || other.end - one.end);
    const definitions = this.#definitions;
    return { text: this.#out.join(''), containers: this.#containers, definitions };
  }

  #begin(index: number): boolean {
    const { text, start } = this.#line(index);
    const [, lead = '', mark = '', name, title] = indented.exec(text) ?? [];
    if ((name !== undefined || title !== undefined) && this.#isIndented(index, lead)) {
      if (text.trimStart().startsWith('=') && title === undefined) return false;
      const at = start + lead.length;
      // A list whose item begins with a line across holds what is indented by four.
      this.#write(
        index,
        lead.length,
        `+   ***${' '.repeat(Math.max(0, text.length - lead.length - 7))}`,
      );
      const end = start + text.length;
      const folded = mark.startsWith('?') ? !mark.endsWith('+') : null;
      const own = { name: name ?? 'tab', variant: '', folded, start: at, end, inside: null };
      this.#containers.push({ ...own, title: this.#titleIn(index, title, '"') });
      return true;
    }
    const docsify = /^([ \t]*)[?!]> /.exec(text);
    if (docsify !== null) {
      this.#write(index, (docsify[1] ?? '').length, ' ');
      return false;
    }
    const colon = definitionMark(index, this.lines, this.#definitions);
    if (colon >= 0) {
      // What stands behind it may begin a fence.
      this.#write(index, colon - start, '+');
      this.#definitions.add(colon);
      return false;
    }
    return this.#openFence(index) || this.#openShortcode(index) || this.#openLiquid(index);
  }

  /** Opened by colons, or by a fence with the name of a directive whose content is Markdown. */
  #openFence(index: number): boolean {
    const { text } = this.#line(index);
    const found = colons.exec(text) ?? directive.exec(text);
    const [, , marks, name, one, other] = found ?? [];
    if (marks === undefined || name === undefined) return false;
    const closing = new RegExp(`^[ \\t]*${marks.charAt(0)}{${marks.length}}[ \\t]*$`);
    return this.#opened(index, { name, title: one ?? other, variant: '', closing });
  }

  #openShortcode(index: number): boolean {
    const [, , name, rest = ''] = shortcode.exec(this.#line(index).text) ?? [];
    if (name === undefined || codeShortcode.test(name) || rest.trimEnd().endsWith('/'))
      return false;
    const closing = new RegExp(`^[ \\t]*\\{\\{[<%][ \\t]*/[ \\t]*${name}[ \\t]*[>%]\\}\\}[ \\t]*$`);
    return this.#opened(index, { name, ...readParameters(name, rest), closing });
  }

  #openLiquid(index: number): boolean {
    const [, name, rest = ''] = liquid.exec(this.#line(index).text) ?? [];
    if (name === undefined || codeShortcode.test(name) || !this.#hasEnd(name)) return false;
    const closing = new RegExp(`^[ \\t]*\\{%-?[ \\t]*end${name}[ \\t]*-?%\\}[ \\t]*$`);
    return this.#opened(index, { name, ...readParameters(name, rest), closing });
  }

  /** Whether a tag has an end anywhere; most stand alone. */
  #hasEnd(name: string): boolean {
    this.#ends ??= new Set(
      this.lines.flatMap(({ text }) => /^[ \t]*\{%-?[ \t]*end([\w-]+)/.exec(text)?.[1] ?? []),
    );
    return this.#ends.has(name);
  }

  #opened(
    index: number,
    {
      name,
      title,
      variant,
      closing,
    }: Pick<Open, 'name' | 'variant' | 'closing'> & { title: string | undefined },
  ): boolean {
    if (!this.lines.slice(index + 1).some(({ text }) => closing.test(text))) return false;
    const { text, start } = this.#line(index);
    const lineEnd = start + text.length;
    const own = {
      name,
      variant,
      folded: null,
      start,
      end: lineEnd,
      inside: null,
      closing,
      lineEnd,
    };
    this.#open.push({ ...own, title: this.#titleIn(index, title) });
    this.#blank(index);
    return true;
  }

  /** Whether a line closes the container that was opened last, or is an option of it. */
  #close(index: number): boolean {
    const last = this.#open.at(-1);
    if (last === undefined) return false;
    const { text, start } = this.#line(index);
    if (start <= last.lineEnd + 2 && /^[ \t]*:[\w-]+:/.test(text)) {
      last.lineEnd = start + text.length;
      last.variant = /^[ \t]*:class:[ \t]*([\w-]+)/.exec(text)?.[1] ?? last.variant;
      this.#blank(index);
      return true;
    }
    if (!last.closing.test(text)) return false;
    this.#open.pop();
    const inside = { start: last.lineEnd, end: start };
    const { name, variant, folded, title } = last;
    const end = start + text.length;
    this.#containers.push({ name, variant, folded, title, start: last.start, end, inside });
    this.#blank(index);
    return true;
  }

  #titleIn(index: number, title: string | undefined, quote = ''): Container['title'] {
    if (!title?.trim()) return null;
    const { text, start } = this.#line(index);
    const at = start + text.lastIndexOf(quote + title) + quote.length;
    return { start: at, end: at + title.length };
  }

  /** Whether the next line with text is indented by four more. */
  #isIndented(index: number, lead: string): boolean {
    const next = this.lines.slice(index + 1).find(({ text }) => text.trim() !== '');
    return (
      next?.text.startsWith(`${lead}    `) === true || next?.text.startsWith(`${lead}\t`) === true
    );
  }

  #line(index: number): Line {
    return this.lines[index] ?? { text: '', start: 0 };
  }

  #blank(index: number): void {
    this.#write(index, 0, ' '.repeat(this.#line(index).text.length));
  }

  #write(index: number, at: number, text: string): void {
    const line = this.#out[index] ?? '';
    this.#out[index] = line.slice(0, at) + text + line.slice(at + text.length);
  }
}
