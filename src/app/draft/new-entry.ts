import { basename, resolve } from 'node:path';
import { stringify } from 'yaml';
import { draftEntry } from '../../core/draft/entry-draft.ts';
import { draftedLines, headingsFor } from '../../core/draft/log-lines.ts';
import type { ReplayGuess } from '../../core/draft/replay-guess.ts';
import { matchText } from '../../core/log/log-matcher.ts';
import type { Entry } from '../../core/model.ts';
import { compileSignatures } from '../../core/pattern/compile.ts';
import { namesOf } from '../../node/config/runbook-folders.ts';
import type { Settings } from '../../node/config/settings.ts';
import { sourceTest } from '../../node/files/file-sources.ts';
import { projectPath } from '../../node/files/find-files.ts';
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
  const { signatures, example, note } = draftedLines(lines);
  const old = file.text === null ? null : withNewline(file.text);
  const others = old === null ? [] : entriesOf(old, file.path, settings);
  const depth = depthOf(others);
  const taken = new Set(others.map((entry) => entry.title));
  for (const signature of signatures) {
    for (const heading of headingsFor(title, signature)) {
      if (taken.has(heading)) continue;
      const head = old ?? topOf(nameOf(file.path));
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
  return projectPath(runbooks, path);
}

/** The top of a new runbook, with a blank line below. */
function topOf(title: string): string {
  return `---\n${stringify({ title, kind: 'signatures' })}---\n\n# ${title}\n\n`;
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
  return matchText(compiled, `\n${lines.join('\n')}\n`).length > 0;
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
