import type { PageStore, ProjectFile, TreeOf } from '../../app/index.ts';
import type { Runbook } from '../../core/model.ts';
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
import type { Translate } from '../../core/text/fill-words.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { answersHold, noteQuestions, type RenderQuestions } from './render-questions.ts';

/** Facts from the tree that do not depend on other pages. */
interface PageFacts {
  /** What the page is about, on one line. */
  description: string;
  contents: ContentsItem[];
  fieldTables: FieldTable[];
}

/** What the store keeps of a page. */
interface Kept {
  facts: PageFacts;
  rendered: RenderedRunbook;
  questions: RenderQuestions;
}

/** A file of the project as a page. Renders it unless an earlier run did. */
export class PageDocument {
  readonly file: ProjectFile;
  readonly facts: PageFacts;
  readonly #store: PageStore | null;
  readonly #treeOf: TreeOf;
  readonly #t: Translate;
  #kept: Omit<Kept, 'facts'> | null = null;

  constructor(file: ProjectFile, store: PageStore | null, treeOf: TreeOf, t: Translate) {
    this.#t = t;
    this.file = file;
    this.#store = store;
    this.#treeOf = treeOf;
    const record = file.digest === null ? null : (store?.get(file.digest) ?? null);
    if (record === null) {
      const document = this.#document();
      this.facts = {
        description: readDescription(document, t),
        contents: readContents(document),
        fieldTables: readFieldTables(document),
      };
    } else {
      const { facts, rendered, questions } = JSON.parse(record) as Kept;
      this.facts = facts;
      this.#kept = { rendered, questions };
    }
  }

  render(options: RenderOptions, runbookById: (id: string) => Runbook | null): RenderedRunbook {
    if (this.#kept !== null && answersHold(this.#kept.questions, options, runbookById)) {
      return this.#kept.rendered;
    }
    const { facts, file } = this;
    const noted = noteQuestions(options);
    const document = this.#document();
    const inTime = fileLimit.run(document.text, () => renderRunbook(document, noted.options));
    const rendered = inTime?.result ?? renderAsSource(document, tooSlow(this.#t), this.#t);
    const questions = noted.asked();
    this.#kept = { rendered, questions };
    file.releaseTree();
    // Another run may be fast enough, so this is not cached.
    if (inTime !== null && file.isLasting && file.digest !== null) {
      const kept: Kept = { facts, rendered, questions };
      this.#store?.set(file.digest, JSON.stringify(kept));
    }
    return rendered;
  }

  /** The link graph knows the runbook of the catalog, not that of the tree. */
  #document(): ParsedRunbook {
    const { runbook } = this.file;
    return { ...this.#treeOf(runbook.path), runbook };
  }
}

function tooSlow(t: Translate): string {
  return t('it takes more than {n} seconds to render', { n: fileLimit.seconds });
}
