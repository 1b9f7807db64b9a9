import { basename, relative, resolve, sep } from 'node:path';
import { draftEntry, draftRunbook, titleFrom } from '../../core/draft/entry-draft.ts';
import { type Generalization, generalizeLines, visibleText } from '../../core/draft/generalize.ts';
import type { ReplayGuess } from '../../core/draft/replay-guess.ts';
import { readFailureLine } from '../../core/log/failures/failure-line.ts';
import { createLogMatcher } from '../../core/log/log-matcher.ts';
import type { Entry } from '../../core/model.ts';
import { compileSignatures } from '../../core/pattern/compile.ts';
import { messageStarts, terminalView } from '../../core/text/log-line.ts';
import { namesOf } from '../../node/config/runbook-folders.ts';
import type { Settings } from '../../node/config/settings.ts';
import { sourceTest } from '../../node/files/file-sources.ts';
import { insideWithLinks } from '../../node/files/inside-root.ts';
import { UserError } from '../../node/user-error.ts';
import { parseFile } from '../project/parse-file.ts';

export interface NewEntry {
  /** The whole runbook with the entry in it. */
  text: string;
  title: string;
  pattern: string;
  /** 1-based line of its heading. */
  line: number;
}

/** The file name for an entry that is only printed. */
export const unnamed = 'new-runbook.md';

/** Most steps of a sequence: of more lines, the most telling ones. */
const mostSteps = 6;
/** A longer example adds nothing. */
const longestExample = 500;
const defaultDepth = 2;

/**
 * Writes an entry for lines of a log, each a step of its signature, after the text of a runbook, or
 * a new runbook. Reads the result back and matches the lines with its signature, so it never returns
 * a draft whose signature misses them. Throws UserError if no entry is possible.
 */
export function newEntry(
  lines: readonly string[],
  file: { path: string; text: string | null },
  title: string | null,
  settings: Settings,
  replay: ReplayGuess | null = null,
): NewEntry {
  const messages = tellingLines(lines).map(messageOf);
  const example = messages.map((one) => visibleText(one).slice(0, longestExample)).join('\n');
  const note = noteOn(messages);
  const old = file.text === null ? null : withNewline(file.text);
  const depth = old === null ? defaultDepth : depthOf(entriesOf(old, file.path, settings));
  const taken = new Set(
    old === null ? [] : entriesOf(old, file.path, settings).map((entry) => entry.title),
  );
  const signatures = generalizeLines(messages);
  for (const signature of signatures) {
    for (const heading of headingsFor(title, signature)) {
      if (taken.has(heading)) continue;
      const head = old ?? draftRunbook(nameOf(file.path));
      const section = draftEntry({ title: heading, signature, example, note, replay }, depth);
      const gap = old === null || old === '' ? '' : '\n';
      const text = head + gap + section;
      const entry = entriesOf(text, file.path, settings).at(-1);
      if (entry?.title === heading && hits(entry, lines)) {
        const { pattern } = signature;
        return { text, title: heading, pattern, line: entry.titlePosition.start.line };
      }
    }
  }
  if (title !== null && taken.has(title)) {
    throw new UserError(
      `"${file.path}" already has an entry "${title}".`,
      'Choose another --title.',
    );
  }
  if (signatures.length > 0) {
    throw new UserError(
      `Cannot add an entry at the end of "${file.path}".`,
      'Its kind has no entries, or a fence above is not closed. Choose another file.',
    );
  }
  throw new UserError(
    lines.length === 1
      ? 'Cannot make a signature from this line: it has no constant text.'
      : 'Cannot make a signature from these lines: one of them has no constant text.',
    'Choose the line that shows the failure.',
  );
}

/** The path of a runbook relative to the runbooks folder; throws UserError if it is outside. */
export async function runbookFile(
  named: string,
  cwd: string,
  { root, runbooks, sources }: Settings,
): Promise<string> {
  const isRunbook = await sourceTest(sources);
  const places = [cwd, runbooks, root].map((folder) => resolve(folder, named));
  const path = places.find((place) => isRunbook(place) && place !== runbooks);
  if (path === undefined) {
    const folders = namesOf(root, sources) || runbooks;
    throw sources.length === 1
      ? new UserError(
          `"${named}" is not in the runbooks folder "${folders}".`,
          'Choose a file in that folder, or another folder with --runbooks DIR.',
        )
      : new UserError(
          `"${named}" is in none of the runbooks folders "${folders}".`,
          'Name the file with its folder, as in "docs/runbooks/ci.md".',
        );
  }
  if (!insideWithLinks(root)(path)) {
    throw new UserError(
      `"${named}" is behind a symbolic link out of the repository.`,
      'Choose a file in the repository itself.',
    );
  }
  if (!/[^/\\]\.(?:md|markdown)$/i.test(path)) {
    throw new UserError(`"${named}" is not a Markdown file.`, 'Choose a name that ends in ".md".');
  }
  return relative(runbooks, path).split(sep).join('/');
}

/** The message of a line, without colours and prefixes. */
function messageOf(line: string): string {
  const shown = terminalView(line);
  return shown.slice(messageStarts(shown).at(-1) ?? 0).trim();
}

/** The lines with text; of many, the most telling, in their order. */
function tellingLines(lines: readonly string[]): string[] {
  const shown = lines.filter((line) => /[\p{L}\p{N}]/u.test(messageOf(line)));
  if (shown.length <= mostSteps) return shown.length === 0 ? [...lines] : shown;
  const scores = shown.map((line) => readFailureLine(line)?.score ?? 0);
  const least = scores.toSorted((a, b) => b - a)[mostSteps - 1] ?? 0;
  return shown.filter((_, index) => (scores[index] ?? 0) >= least).slice(0, mostSteps);
}

/** What the author should know of a signature that other failures, or none, may print too. */
function noteOn(messages: readonly string[]): string | null {
  const found = messages.map((line) => readFailureLine(line));
  if (found.every((one) => one === null)) {
    return 'No line here looks like a failure. Does a run that succeeds print it too?';
  }
  const isVague = found.every((one) => one === null || one.telling === 'consequence');
  return isVague ? 'Many failures end with this line. Is there a line above that says why?' : null;
}

function headingsFor(title: string | null, signature: Generalization): string[] {
  if (title !== null) return [title];
  const words = titleFrom(signature.words);
  const named = words === '' ? 'A failure' : words;
  return [named, `Failure: ${named}`, ...[2, 3, 4, 5].map((number) => `${named} (${number})`)];
}

function nameOf(path: string): string {
  const name = basename(path)
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return name === '' ? 'Runbook' : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The new entry is next to the last one. */
function depthOf(entries: readonly Entry[]): number {
  const depth = entries.at(-1)?.depth ?? defaultDepth;
  return Math.max(depth, defaultDepth);
}

function entriesOf(text: string, path: string, settings: Settings): Entry[] {
  return parseFile(settings, path, { text, problem: null }, settings.parse).runbook.entries;
}

function hits(entry: Entry, lines: readonly string[]): boolean {
  const { id, title } = entry;
  const patterns = entry.signature?.patterns ?? [];
  const compiled = compileSignatures([{ id, title, kind: 'signatures', patterns }]);
  const matcher = createLogMatcher(compiled);
  matcher.write(Buffer.from(`\n${lines.join('\n')}\n`));
  return matcher.finish().matches.length > 0;
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
