import { type Runbook, runbookSchema } from '../../core/model.ts';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import { type ContentsItem, readContents } from '../../core/render/contents.ts';
import type { RenderOptions } from '../../core/render/options.ts';
import { readDescription } from '../../core/render/page-description.ts';
import {
  type RenderedRunbook,
  renderAsSource,
  renderRunbook,
} from '../../core/render/render-runbook.ts';
import { type FieldTable, readFieldTables } from '../../core/render/tables/field-tables.ts';
import { codecOf } from '../../node/cache/codec.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { answersHold, noteQuestions, type RenderQuestions } from './render-questions.ts';

/** What is kept of a file for other runs. */
interface Kept {
  /** Packed. */
  runbook: unknown;
  description: string;
  contents: ContentsItem[];
  fieldTables: FieldTable[];
  rendered: RenderedRunbook;
  questions: RenderQuestions;
}

/** A file of the runbooks folder, which is parsed and rendered only where no earlier run did. */
export class PageDocument {
  readonly runbook: Runbook;
  /** What the page is about, on one line. */
  readonly description: string;
  readonly contents: ContentsItem[];
  readonly fieldTables: FieldTable[];
  readonly #parse: () => ParsedRunbook;
  #kept: Pick<Kept, 'rendered' | 'questions'> | null = null;
  #parsed: ParsedRunbook | null = null;

  /** `record` is what `render` gave for the same bytes in an earlier run. */
  constructor(record: string | null, parse: () => ParsedRunbook) {
    this.#parse = parse;
    if (record === null) {
      this.runbook = this.#document.runbook;
      this.description = readDescription(this.#document);
      this.contents = readContents(this.#document);
      this.fieldTables = readFieldTables(this.#document);
    } else {
      const { runbook, description, contents, fieldTables, rendered, questions } = JSON.parse(
        record,
      ) as Kept;
      this.runbook = codec.unpack(runbook) as Runbook;
      this.description = description;
      this.contents = contents;
      this.fieldTables = fieldTables;
      this.#kept = { rendered, questions };
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

  /** `record` is null where nothing had to be rendered, so that there is nothing new to keep. */
  render(
    options: RenderOptions,
    runbookById: (id: string) => Runbook | null,
  ): { rendered: RenderedRunbook; record: string | null } {
    if (this.#kept !== null && answersHold(this.#kept.questions, options, runbookById)) {
      return { rendered: this.#kept.rendered, record: null };
    }
    const { runbook, description, contents, fieldTables } = this;
    const noted = noteQuestions(options);
    // The runbook that the tree belongs to is another object where this one comes from the cache.
    const parsed = { ...this.#document, runbook };
    const inTime = fileLimit.run(parsed.text, () => renderRunbook(parsed, noted.options));
    const rendered = inTime?.result ?? renderAsSource(parsed, tooSlow);
    const questions = noted.asked();
    this.#kept = { rendered, questions };
    this.release();
    // Another run may be fast enough.
    if (inTime === null || runbook.problems.some(({ messageId }) => messageId === 'too-slow')) {
      return { rendered, record: null };
    }
    const kept: Kept = {
      runbook: codec.pack(runbook),
      description,
      contents,
      fieldTables,
      rendered,
      questions,
    };
    return { rendered, record: JSON.stringify(kept) };
  }
}

const codec = codecOf(runbookSchema);
const tooSlow = `it takes more than ${fileLimit.seconds} seconds to render`;
