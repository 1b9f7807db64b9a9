import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileGlob } from '../core/glob.ts';
import { getOrCreate } from '../core/maps.ts';
import { once, remember } from '../core/memoize.ts';
import type { Anchor } from '../core/model.ts';
import { digest } from './digest.ts';
import { namesIn } from './files/entries-in.ts';
import { insideWithLinks, linkTarget } from './files/inside-root.ts';
import { type PathType, pathTypeOf } from './files/path-type.ts';
import { decodeText, readBytes } from './files/read-text.ts';
import { FolderReader } from './files/regular-file.ts';
import { historyState } from './git/history-state.ts';
import { type KnownHistory, onceThere } from './git/once-there.ts';

/** The disk around a catalog. Remembers its answers, so that a later run can ask whether they hold. */
export class Surroundings {
  readonly #root: string;
  readonly #isInside: (path: string) => boolean;
  readonly #types = new Map<string, PathType>();
  readonly #contents = new Map<string, string | null>();
  readonly #targets = new Map<string, string | null>();
  readonly #listings = new Map<readonly string[], Map<string, string[]>>();

  readonly #knownHistory: KnownHistory | null;
  #askedHistory = false;

  /** `root` is the absolute base of the paths. */
  constructor(root: string, history: KnownHistory | null = null) {
    this.#root = root;
    this.#knownHistory = history;
    this.#isInside = insideWithLinks(root);
  }

  readonly pathType = (path: string): PathType => {
    const absolute = join(this.#root, path);
    return getOrCreate(this.#types, absolute, () => pathTypeOf(absolute, this.#isInside));
  };

  /** Those of some names that a folder has. Takes the same list for many folders. */
  readonly namesIn = (folder: string, names: readonly string[]): readonly string[] => {
    const absolute = join(this.#root, folder);
    const known = getOrCreate(this.#listings, names, () => new Map());
    return getOrCreate(known, absolute, () => namesIn(absolute, names));
  };

  /** Where a file really lies, relative to the root; null if no symbolic link is on the way to it. */
  readonly linkedTo = (path: string): string | null => {
    const absolute = join(this.#root, path);
    return getOrCreate(this.#targets, absolute, () => linkTarget(absolute, this.#root));
  };

  readonly wereThere = (paths: readonly string[]): readonly string[] => {
    // Without paths, git would walk through the history of all files.
    if (paths.length === 0) return [];
    this.#askedHistory = true;
    return onceThere(this.#root, paths, this.#knownHistory);
  };

  /** Anchors of a Markdown file that is not a runbook; null if it cannot be read. */
  readonly anchorsAt = (path: string): readonly Anchor[] | null => {
    const text = this.textAt(path);
    return text === null ? null : anchorsIn(path, text);
  };

  /** Text of a small file such as a configuration; null if it cannot be read. */
  readonly textAt = (path: string): string | null => {
    const absolute = join(this.#root, path);
    const read = readBytes(absolute, new FolderReader(this.#root));
    this.#contents.set(absolute, 'bytes' in read ? digest(read.bytes) : null);
    return 'bytes' in read ? decodeText(read).text : null;
  };

  /**
   * Whether a path that does not exist is named by a `.gitignore` of the project, so that a build may write it,
   * or lies in a submodule.
   */
  readonly isIgnored = (path: string): boolean => {
    if (path === '.' || /^(?:\.\.)?(?:\/|$)/.test(path)) return false;
    if (this.#submodules().some((folder) => path.startsWith(`${folder}/`))) return true;
    const parts = path.split('/');
    return parts.some((_part, index) => {
      const inside = parts.slice(index).join('/').toLowerCase();
      return this.#patternsIn(parts.slice(0, index).join('/')).some((fits) => fits(inside));
    });
  };

  /** The folders of other repositories, which a clone may have empty. */
  readonly #submodules = once((): string[] => {
    if (this.pathType('.gitmodules') !== 'file') return [];
    const lines = (this.textAt('.gitmodules') ?? '').matchAll(/^\s*path\s*=\s*(\S.*?)[\s/]*$/gm);
    return Array.from(lines, ([, folder = '']) => folder);
  });

  readonly #patternsIn = remember((folder: string): ((path: string) => boolean)[] => {
    const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
    if (this.pathType(path) !== 'file') return [];
    const lines = (this.textAt(path) ?? '').split(/\r?\n/).map((line) => line.trim());
    // What a line excepts again is not told apart: here it only matters what a build may write.
    return lines.flatMap((line) => {
      // The address of a page may be in lower case, whatever its file is called.
      const glob = line.replace(/^\/|\/$/g, '').toLowerCase();
      if (glob === '' || /^[#!]/.test(line)) return [];
      const isAnchored = line.replace(/\/$/, '').includes('/');
      return [compileGlob(isAnchored ? glob : `**/${glob}`, { below: true })];
    });
  });

  /** The state of the history that answers about deleted files come from; null where nobody asked. */
  get history(): { state: string | null } | null {
    return this.#askedHistory ? { state: historyState(this.#root) } : null;
  }

  /** Which of the names the folders have, by absolute path. */
  get listings(): { names: readonly string[]; folders: [path: string, found: string[]][] }[] {
    return [...this.#listings].map(([names, folders]) => ({ names, folders: [...folders] }));
  }

  /** By absolute path. */
  get types(): [path: string, type: PathType][] {
    return [...this.#types];
  }

  /** By absolute path, relative to the root. */
  get targets(): [path: string, target: string | null][] {
    return [...this.#targets];
  }

  /** Digests of the files that were read, by absolute path; null for an unreadable file. */
  get contents(): [path: string, digest: string | null][] {
    return [...this.#contents];
  }
}

const require = createRequire(import.meta.url);

type ParseModule = typeof import('../core/parse/parse-runbook.ts');

/** Loads the parser on first use: most runs have nothing to parse here. */
function anchorsIn(path: string, text: string): readonly Anchor[] {
  const { parseRunbook } = require('../core/parse/parse-runbook.ts') as ParseModule;
  return parseRunbook({ id: path, path, text }).runbook.anchors;
}
