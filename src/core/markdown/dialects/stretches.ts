import type { Container } from './container.ts';
import { closesFence, type Fence, type Line, openedFence, type Rewritten } from './line.ts';

export interface Stretches extends Rewritten {
  /** Indexes of the lines of code, in which nothing else begins. */
  code: ReadonlySet<number>;
}

export const noStretches: Stretches = { lines: new Map(), code: new Set(), containers: [] };

/** Most pages have none of it. */
export const anyStretch =
  /\{[{%][<%]?-?[ \t]*(?:highlight|tabpane)\b|\{[{%][^}\n]*(?:code|command|shell|bash|console|terminal|mermaid)|<!--[ \t]*tabs:start/i;

const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;
/** A block of code of Hugo or Jekyll, with its language; also behind the marks of lists and quotations. */
const highlight =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)\{(?:\{[<%]|%)-?[ \t]*highlight[ \t]+"?([\w+#.-]*)/;
const endOfHighlight = /^[ \t>]*\{(?:\{[<%][ \t]*\/[ \t]*|%-?[ \t]*end)highlight[ \t]*-?[>%]\}?\}/;
/** Tags of other names that hold code, with the language, which the name of some says; a group of them is none. */
const codeTag =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)\{(?:\{[<%]|%)-?[ \t]*((?!\w*[-_]?(?:tabs?|groups?|columns?)\b)(?:code[-\w]*|[a-z]+[-_]?code|command|shell|bash|console|terminal|mermaid))(?![-\w])([^{}]*?)-?[>%]\}\}?[ \t]*$/i;
const ofLanguage = /^(?:bash|mermaid|shell)$/i;
/** The tabs of Docsy, which hold code unless they say that it is text. */
const pane = /^[ \t]*\{\{[<%][ \t]*tabpane\b(.*?)[>%]\}\}/;
const endOfPane = /^[ \t]*\{\{[<%][ \t]*\/[ \t]*tabpane[ \t]*[>%]\}\}/;
const tab = /^([ \t]*)\{\{([<%])[ \t]*tab\b(.*?)(\/?)[>%]\}\}/;
const endOfTab = /^[ \t]*\{\{[<%][ \t]*\/[ \t]*tab[ \t]*[>%]\}\}/;
/** The tabs of Docsify: headings in bold between two remarks. */
const tabs = /^[ \t]*<!--[ \t]*tabs:start[ \t]*-->/;
const endOfTabs = /^[ \t]*<!--[ \t]*tabs:end[ \t]*-->/;
const tabHeading = /^[ \t]*#{1,6}[ \t]+\*\*(.+?)\*\*[ \t]*$/;

export function readStretches(lines: readonly Line[]): Stretches {
  return new Reader(lines).run();
}

class Reader {
  readonly #lines: readonly Line[];
  readonly #written = new Map<number, string>();
  readonly #code = new Set<number>();
  readonly #containers: Container[] = [];
  /** What closes a tag, by its name. */
  readonly #closings = new Map<string, RegExp>();
  /** What no later line closes. */
  readonly #absent = new Set<RegExp>();

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  run(): Stretches {
    let open: Fence | null = null;
    // Panes in panes are none.
    let paneEnd = 0;
    for (let index = 0; index < this.#lines.length; index += 1) {
      const text = this.#text(index);
      if (this.#code.has(index)) continue;
      if (open !== null) {
        if (closesFence(text, open)) open = null;
        continue;
      }
      open = openedFence(text, fence);
      if (open !== null) continue;
      const [found, lead = '', language = ''] = highlight.exec(text) ?? [];
      if (found !== undefined) index = this.#fence(index, lead, language, endOfHighlight);
      else if (codeTag.test(text)) index = this.#codeTag(index);
      else if (index < paneEnd) continue;
      else if (pane.test(text)) paneEnd = this.#pane(index);
      else if (tabs.test(text)) paneEnd = this.#tabs(index);
    }
    return { lines: this.#written, code: this.#code, containers: this.#containers };
  }

  /** Makes a fence of two lines, and returns the index of the second; the first where there is none. */
  #fence(index: number, lead: string, language: string, closing: RegExp): number {
    const last = this.#find(index, closing);
    if (last === null) return index;
    const inside = this.#lines.slice(index + 1, last).map(({ text }) => text);
    const marks = ['```', '~~~'].find((some) =>
      inside.every((text) => !text.replace(/^[ \t>]+/, '').startsWith(some)),
    );
    if (marks === undefined || !inside.every((text) => standsBehind(lead, text))) return index;
    const { length } = this.#text(index);
    const opening = `${lead}${marks}${language}`;
    this.#write(index, opening.length <= length ? opening : `${lead}${marks}`);
    this.#write(last, `${lead.replace(/[^\s>]/g, ' ')}${marks}`);
    for (let at = index + 1; at < last; at += 1) this.#code.add(at);
    return last;
  }

  /** Code between two tags, or a fence, which then stays as it is; with the title that the first tag gives it. */
  #codeTag(index: number): number {
    const [, lead = '', name = '', rest = ''] = codeTag.exec(this.#text(index)) ?? [];
    const last = this.#find(index, this.#closingOf(name));
    if (last === null) return index;
    const title = parameterOf('title', rest);
    if (title !== undefined) {
      const end = this.#endOf(last);
      this.#contain(index, title, { start: this.#line(index).start, end }, end);
    }
    const inside = this.#lines.slice(index + 1, last).map(({ text }) => text);
    if (fence.test(inside.find((text) => text.trim() !== '') ?? '')) {
      this.#write(index, '');
      this.#write(last, '');
      return index;
    }
    const [, bare] = /^[ \t]*"?([\w+#-]+)"?(?=\s|$)/.exec(rest) ?? [];
    const named = parameterOf('(?:lang|language|syntax)', rest) ?? bare;
    return this.#fence(
      index,
      lead,
      named ?? (ofLanguage.test(name) ? name : ''),
      this.#closingOf(name),
    );
  }

  #closingOf(name: string): RegExp {
    const known = this.#closings.get(name);
    const closing =
      known ??
      new RegExp(
        `^[ \\t>]*\\{(?:\\{[<%][ \\t]*/[ \\t]*|%-?[ \\t]*end)${name}[ \\t]*-?[>%]\\}\\}?[ \\t]*$`,
      );
    this.#closings.set(name, closing);
    return closing;
  }

  #pane(index: number): number {
    const last = this.#find(index, endOfPane);
    if (last === null) return index;
    const [, shared = ''] = pane.exec(this.#text(index)) ?? [];
    this.#write(index, '');
    this.#write(last, '');
    for (let at = index + 1; at < last; at += 1) {
      const [found, lead = '', sign, own = '', isAlone] = tab.exec(this.#text(at)) ?? [];
      if (found === undefined) continue;
      if (isAlone === '/') this.#write(at, '');
      else at = this.#tab(at, { lead, own, shared, isText: sign === '%' });
    }
    return last;
  }

  #tab(
    index: number,
    { lead, own, shared, isText }: { lead: string; own: string; shared: string; isText: boolean },
  ): number {
    const last = this.#find(index, endOfTab);
    if (last === null) return index;
    const isProse = isText || /\btext[ \t]*=[ \t]*"?true/.test(`${own} ${shared}`);
    const language = parameterOf('lang', own) ?? parameterOf('lang', shared) ?? '';
    const title = parameterOf('header', own) ?? /^[ \t]*"([^"]+)"/.exec(own)?.[1];
    if (isProse) {
      this.#write(index, '');
      this.#write(last, '');
    } else this.#fence(index, lead, language, endOfTab);
    const { start, text } = this.#line(index);
    const end = this.#endOf(last);
    const inside = isProse
      ? { start: start + text.length, end: this.#line(last).start }
      : { start, end };
    this.#contain(index, title, inside, end);
    return last;
  }

  /** Each heading in bold is the title of what follows, up to the next one. */
  #tabs(index: number): number {
    const last = this.#find(index, endOfTabs);
    if (last === null) return index;
    const heads: number[] = [];
    for (let at = index + 1; at < last; at += 1) {
      if (tabHeading.test(this.#text(at))) heads.push(at);
    }
    for (const [order, at] of heads.entries()) {
      const end = this.#line(heads[order + 1] ?? last).start;
      const title = tabHeading.exec(this.#text(at))?.[1];
      this.#contain(at, title, { start: this.#endOf(at), end }, end);
      this.#write(at, '');
    }
    return last;
  }

  #contain(
    index: number,
    title: string | undefined,
    inside: Container['inside'],
    end: number,
  ): void {
    const { text, start } = this.#line(index);
    const at = start + (title === undefined ? 0 : text.indexOf(title));
    const place = title === undefined ? null : { start: at, end: at + title.length };
    this.#containers.push({
      ...{ name: 'tab', variant: '', folded: null },
      ...{ title: place, start, end, inside },
    });
  }

  #find(from: number, closing: RegExp): number | null {
    if (this.#absent.has(closing)) return null;
    for (let at = from + 1; at < this.#lines.length; at += 1) {
      if (closing.test(this.#text(at))) return at;
    }
    this.#absent.add(closing);
    return null;
  }

  #write(index: number, text: string): void {
    this.#written.set(index, text.padEnd(this.#text(index).length));
  }

  #line(index: number): Line {
    return this.#lines[index] ?? { text: '', start: 0 };
  }

  #text(index: number): string {
    return this.#line(index).text;
  }

  #endOf(index: number): number {
    const { text, start } = this.#line(index);
    return start + text.length;
  }
}

/** Whether a line belongs to the item or quotation whose marks lead its first line. */
function standsBehind(lead: string, text: string): boolean {
  const quotes = lead.match(/>/g)?.length ?? 0;
  const [own = ''] = /^[ \t>]*/.exec(text) ?? [];
  if ((own.match(/>/g)?.length ?? 0) < quotes) return false;
  return !/[^\s>]/.test(lead) || own.length >= lead.length || own.length === text.length;
}

function parameterOf(name: string, parameters: string): string | undefined {
  const found = new RegExp(`\\b${name}[ \\t]*=[ \\t]*(?:"([^"]*)"|([\\w+#.-]+))`).exec(parameters);
  return found?.[1] ?? found?.[2];
}
