import { join } from 'node:path';
import type { LinkGraph } from '../core/links/graph.ts';
import type { Catalog } from '../core/model.ts';
import { encodePath, safePath } from '../core/site-path.ts';
import { FolderReader } from '../node/regular-file.ts';
import { systemReason, UserError } from '../node/user-error.ts';

const imageTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** An SVG that does more than draw; opened by itself it would run in the site's name. */
const activeSvg =
  /<script|<foreignObject|<iframe|<embed|<object|\son\w+\s*=|javascript:|<!ENTITY|<set\b|<animate\b[^>]*href/i;

/** The images of the project that runbooks show. */
export class Images {
  readonly #root: string;
  readonly #reader: FolderReader;
  readonly #base: string;
  /** Path on the site, below `files/`, by path in the project. */
  readonly #paths = new Map<string, string>();

  constructor(catalog: Catalog, links: LinkGraph, root: string, base: string) {
    this.#root = root;
    this.#reader = new FolderReader(root);
    this.#base = base;
    for (const runbook of catalog.runbooks) {
      for (const { link, target } of links.linksOf(runbook)) {
        if (link.type === 'link' || link.type === 'diagram') continue;
        if (target.kind === 'path' && target.type === 'file') this.#add(target.path);
      }
    }
  }

  #add(path: string): void {
    const type = typeOf(path);
    if (type === undefined || /^(?:\.\.)?\//.test(path) || this.#paths.has(path)) return;
    if (type === imageTypes['svg'] && activeSvg.test(this.read(path).toString('utf8'))) return;
    this.#paths.set(path, safePath(path));
  }

  /** What to copy where: paths in the project, and on the site below `files/`. */
  get copies(): readonly { from: string; to: string }[] {
    return [...this.#paths].map(([from, to]) => ({ from, to }));
  }

  url(path: string): string | null {
    const copy = this.#paths.get(path);
    return copy === undefined ? null : `${this.#base}files/${encodePath(copy)}`;
  }

  contentType(path: string): string {
    return typeOf(path) ?? 'application/octet-stream';
  }

  /** Throws UserError where it cannot be read, or not any more. */
  read(path: string): Buffer {
    try {
      return this.#reader.read(join(this.#root, path));
    } catch (error) {
      throw new UserError(
        `The image "${path}" cannot be read: ${systemReason(error)}.`,
        'Put an image that can be read in its place, or take it out of the runbooks that show it.',
      );
    }
  }
}

function typeOf(path: string): string | undefined {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return imageTypes[extension];
}
