import { type Runbook, runbookSchema } from '../../core/model.ts';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import { type ContentsItem, readContents } from '../../core/render/contents.ts';
import { type FieldTable, readFieldTables } from '../../core/render/field-tables.ts';
import type { RenderOptions } from '../../core/render/options.ts';
import { type RenderedRunbook, renderRunbook } from '../../core/render/render-runbook.ts';
import { codecOf } from '../../node/cache/codec.ts';
import { answersHold, noteQuestions, type RenderQuestions } from './render-questions.ts';

/** What is known of a file from an earlier run. */
interface Kept {
  runbook: unknown;
  contents: ContentsItem[];
  fieldTables: FieldTable[];
  rendered: RenderedRunbook;
  questions: RenderQuestions;
}

/** A file of the runbooks folder, which is parsed and rendered only where no earlier run did. */
export class PageDocument {
  readonly runbook: Runbook;
  readonly contents: ContentsItem[];
  readonly fieldTables: FieldTable[];
  readonly #parse: () => ParsedRunbook;
  #kept: Kept | null;
  #parsed: ParsedRunbook | null = null;

  /** `kept` is what `record` gave for the same bytes. */
  constructor(kept: string | null, parse: () => ParsedRunbook) {
    this.#parse = parse;
    this.#kept = kept === null ? null : (JSON.parse(kept) as Kept);
    if (this.#kept === null) {
      this.runbook = this.#document.runbook;
      this.contents = readContents(this.#document);
      this.fieldTables = readFieldTables(this.#document);
    } else {
      this.runbook = codec.unpack(this.#kept.runbook) as Runbook;
      this.contents = this.#kept.contents;
      this.fieldTables = this.#kept.fieldTables;
    }
  }

  get #document(): ParsedRunbook {
    this.#parsed ??= this.#parse();
    return this.#parsed;
  }

  /** Lets go of the tree, which takes far more room than the file; it is parsed again when asked for. */
  release(): void {
    this.#parsed = null;
  }

  /** HTML of an earlier run, or of this one once it has been rendered. */
  get kept(): RenderedRunbook | null {
    return this.#kept?.rendered ?? null;
  }

  /** `isNew` where the HTML was made now, so that there is something to keep. */
  render(
    options: RenderOptions,
    runbookById: (id: string) => Runbook | null,
  ): { rendered: RenderedRunbook; isNew: boolean } {
    const kept = this.#kept;
    if (kept !== null && answersHold(kept.questions, options, runbookById)) {
      return { rendered: kept.rendered, isNew: false };
    }
    const noted = noteQuestions(options);
    // The runbook that the tree belongs to is another object where this one comes from the cache.
    const rendered = renderRunbook({ ...this.#document, runbook: this.runbook }, noted.options);
    const packed = kept?.runbook ?? codec.pack(this.runbook);
    const { contents, fieldTables } = this;
    this.#kept = { runbook: packed, contents, fieldTables, rendered, questions: noted.asked() };
    this.release();
    return { rendered, isNew: true };
  }

  /** For the constructor of another run; null before the page has been rendered. */
  get record(): string | null {
    return this.#kept === null ? null : JSON.stringify(this.#kept);
  }
}

const codec = codecOf(runbookSchema);
