import { once } from '../../core/memoize.ts';
import type { Runbook } from '../../core/model.ts';
import type { Surface } from '../../core/parse/document.ts';
import type { ParseOptions } from '../../core/parse/fields/parse-options.ts';
import type { Place } from '../../node/files/find-files.ts';
import type { ReadFile } from '../../node/files/read-files.ts';
import { decodeText } from '../../node/files/read-text.ts';
import { loadMarkdownParser } from '../../node/markdown/satteri-parser.ts';
import { parseFile, readSurfaceOf, sourceOf } from './parse-file.ts';
import { fileOfUnread, type ProjectFile } from './project-file.ts';
import { runbookShapes } from './record-shapes.ts';

/**
 * Makes files of a project whose runbooks are parsed on first use: up to the surface where that is enough,
 * and as a whole for any other part.
 */
export async function unreadFiles(
  place: Place,
  parse: Omit<ParseOptions, 'markdown'>,
): Promise<(read: ReadFile) => ProjectFile> {
  const options = { ...parse, markdown: await loadMarkdownParser() };
  return (read) => {
    const { file } = read;
    const whole = once(() => parseFile(place, file, decodeText(read.read), options).runbook);
    const surface = once(
      (): Surface =>
        readSurfaceOf(place, file, decodeText(read.read), options) ?? {
          ...whole(),
          patternTexts: null,
        },
    );
    const { id, path } = sourceOf(place, file, '');
    const runbook: object = new UnreadRunbook({ id, path }, surface, whole);
    return fileOfUnread(read, runbook as Runbook, () => surface().patternTexts);
  };
}

type Known = Pick<Runbook, 'id' | 'path'>;

class UnreadRunbook {
  readonly known: () => Known;
  readonly surface: () => Surface;
  readonly whole: () => Runbook;

  constructor(known: Known, surface: () => Surface, whole: () => Runbook) {
    this.known = () => known;
    this.surface = surface;
    this.whole = whole;
  }
}

const knownKeys = ['id', 'path'] as const;
const surfaceKeys = [
  ...(['title', 'anchors', 'links', 'undefinedReferences', 'diagrams', 'directives'] as const),
];

for (const key of ['entries', ...Object.keys(runbookShapes)] as (keyof Runbook)[]) {
  defineKey(key, ({ whole }) => whole()[key]);
}
for (const key of surfaceKeys) defineKey(key, ({ surface }) => surface()[key]);
for (const key of knownKeys) defineKey(key, ({ known }) => known()[key]);

function defineKey<Key extends keyof Runbook>(
  key: Key,
  valueIn: (page: UnreadRunbook) => Runbook[Key],
): void {
  Object.defineProperty(UnreadRunbook.prototype, key, {
    enumerable: true,
    configurable: true,
    get(this: UnreadRunbook) {
      return valueIn(this);
    },
  });
}
