import { deflateRawSync, inflateRawSync } from 'node:zlib';
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
import { exactBytes } from '../../node/exact-bytes.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { answersHold, noteQuestions, type RenderQuestions } from './render-questions.ts';

/** Facts from the tree that do not depend on other pages. */
export interface PageFacts {
  /** What the page is about, on one line. */
  description: string;
  contents: ContentsItem[];
  fieldTables: FieldTable[];
}

/** What is kept of a page beside its facts. */
interface Kept {
  rendered: RenderedRunbook;
  questions: RenderQuestions;
}

/** Between the facts and the compressed rest in the store; JSON contains no raw tab. */
const BETWEEN = '\t';

interface Sources {
  store: PageStore | null;
  treeOf: TreeOf;
  t: Translate;
}

export function readPageFacts(document: ParsedRunbook, t: Translate): PageFacts {
  const facts: PageFacts = {
    description: readDescription(document, t),
    contents: readContents(document),
    fieldTables: readFieldTables(document),
  };
  // A text that is a piece of a longer one holds that in memory; those of JSON are their own.
  return JSON.parse(JSON.stringify(facts)) as PageFacts;
}

/**
 * A file of the project as a page. Renders it unless an earlier run did. The HTML stays in the store
 * only, because that of all pages is far larger than all else that is known of them.
 */
export class PageDocument {
  readonly file: ProjectFile;
  readonly facts: PageFacts;
  readonly #sources: Sources;
  /** What the store does not take. */
  #unstored: Kept | null = null;

  /** `facts` as `readPageFacts` gives them, if they have been read. */
  constructor(file: ProjectFile, sources: Sources, facts: PageFacts | null) {
    this.file = file;
    this.#sources = sources;
    this.facts = facts ?? this.#stored('facts') ?? readPageFacts(this.#document(), sources.t);
  }

  render(options: RenderOptions, runbookById: (id: string) => Runbook | null): RenderedRunbook {
    const kept = this.#unstored ?? this.#stored('page');
    if (kept !== null && answersHold(kept.questions, options, runbookById)) return kept.rendered;
    const { t } = this.#sources;
    const noted = noteQuestions(options);
    const document = this.#document();
    const inTime = fileLimit.run(document.text, () => renderRunbook(document, noted.options));
    const rendered = inTime?.result ?? renderAsSource(document, tooSlow(t), t);
    this.file.releaseTree();
    this.#keep({ rendered, questions: noted.asked() }, inTime !== null);
    return rendered;
  }

  #stored(part: 'facts'): PageFacts | null;
  #stored(part: 'page'): Kept | null;
  #stored(part: 'facts' | 'page'): PageFacts | Kept | null {
    const { digest } = this.file;
    const record = digest === null ? null : (this.#sources.store?.bytes(digest) ?? null);
    if (record === null) return null;
    const between = record.indexOf(BETWEEN);
    const json =
      part === 'facts'
        ? record.toString('utf8', 0, between)
        : inflateRawSync(record.subarray(between + 1)).toString();
    return JSON.parse(json);
  }

  #keep(kept: Kept, isInTime: boolean): void {
    const { digest, isLasting } = this.file;
    const { store } = this.#sources;
    // Another run may be fast enough, so this is not stored.
    if (isInTime && isLasting && digest !== null && store !== null) {
      const facts = Buffer.from(JSON.stringify(this.facts) + BETWEEN);
      // A fraction of the size, in memory and on disk; zstd would need Node 22.15.
      const rest = deflateRawSync(JSON.stringify(kept), { level: 1 });
      store.set(digest, exactBytes(Buffer.concat([facts, rest])));
    } else this.#unstored = kept;
  }

  /** The link graph knows the runbook of the catalog, not that of the tree. */
  #document(): ParsedRunbook {
    const { runbook } = this.file;
    return { ...this.#sources.treeOf(runbook.path), runbook };
  }
}

function tooSlow(t: Translate): string {
  return t('it takes more than {n} seconds to render', { n: fileLimit.seconds });
}
