import { join } from 'node:path';
import type { LinkGraph } from '../../core/links/graph.ts';
import { encodePath, safePath } from '../../core/links/site-path.ts';
import type { Catalog, Link, Runbook } from '../../core/model.ts';
import { FolderReader } from '../../node/files/regular-file.ts';
import { systemProblem } from '../../node/user-error.ts';
import { svgFault } from './svg/inert-svg.ts';

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

/** An image that is not published, because it could run code in the name of the site. */
export interface RefusedImage {
  /** The runbook that shows it, and the position. */
  runbook: Runbook;
  link: Link;
  /** Path in the project. */
  path: string;
  line: number;
  /** The content of the image. */
  what: string;
}

/** The images of the project that runbooks show. */
export class Images {
  readonly #root: string;
  readonly #reader: FolderReader;
  readonly #base: string;
  /** Path on the site, below `files/`, by path in the project. */
  readonly #paths = new Map<string, string>();
  /** The content of SVG images that passed. */
  readonly #drawings = new Map<string, Buffer>();
  readonly #refused = new Map<string, RefusedImage>();

  constructor(catalog: Catalog, links: LinkGraph, root: string, base: string) {
    this.#root = root;
    this.#reader = new FolderReader(root);
    this.#base = base;
    for (const runbook of catalog.runbooks) {
      for (const link of runbook.links) {
        if (link.type === 'link' || link.type === 'diagram') continue;
        const target = links.resolve(link.url, runbook);
        if (target.kind === 'path' && target.type === 'file') this.#add(target.path, runbook, link);
      }
    }
  }

  #add(path: string, runbook: Runbook, link: Link): void {
    const type = typeOf(path);
    if (type === undefined || /^(?:\.\.)?\//.test(path)) return;
    if (this.#paths.has(path) || this.#refused.has(path)) return;
    if (type === imageTypes['svg']) {
      const bytes = this.read(path);
      const fault = svgFault(bytes);
      if (fault !== null) {
        this.#refused.set(path, { runbook, link, path, ...fault });
        return;
      }
      this.#drawings.set(path, bytes);
    }
    this.#paths.set(path, safePath(path));
  }

  /** Each with the first place that shows it. */
  get refused(): readonly RefusedImage[] {
    return [...this.#refused.values()];
  }

  /** The files to copy: paths in the project, and on the site below `files/`. */
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

  /** Throws UserError if it cannot be read. */
  read(path: string): Buffer {
    const drawing = this.#drawings.get(path);
    if (drawing !== undefined) return drawing;
    try {
      return this.#reader.read(join(this.#root, path));
    } catch (error) {
      throw systemProblem(
        `Cannot read the image "${path}"`,
        error,
        'Replace it with a readable image, or remove it from the runbooks that show it.',
      );
    }
  }
}

function typeOf(path: string): string | undefined {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return imageTypes[extension];
}
