import type { Source } from '../../markdown/source.ts';
import type { Problem } from '../../model.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import type { PageKind } from '../page-kind.ts';

/** What reading the entries of a page needs to know of it. */
export interface EntriesContext extends PageKind {
  runbookId: string;
  pageTitle: string;
  /** As in `Runbook.path`. */
  path: string;
  source: Source;
  words: Vocabulary;
  /** Whether the front matter names an error, which is that of the page. */
  namesError: boolean;
  /** A slug for a text that no anchor of the page has. */
  freeSlug: (text: string) => string;
  problems: Problem[];
}
