import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Position, Range } from 'vscode-languageserver/node';
import type { FragmentMatch } from '../core/links/fragment.ts';
import { normalizePath } from '../core/links/path.ts';
import type { Anchor, Link } from '../core/model.ts';
import { rangeOf } from './to-protocol.ts';
import type { OpenPage } from './workspace.ts';

/** The place that the link or the artifact at a position leads to; null without one. */
export function definitionsAt(page: OpenPage, position: Position): Location | null {
  const { catalog, document, file } = page;
  const { runbook } = file;
  const offset = document.offsetAt(position);
  const isAt = ({ position: { start, end } }: Pick<Link, 'position'>): boolean =>
    start.offset <= offset && offset <= end.offset;
  // An image in a link comes after the link.
  const link = runbook.links.findLast(isAt) ?? referenceAt(page, position);
  if (link !== undefined) {
    const target = catalog.links.resolve(link.url, runbook);
    if (target.kind === 'page') {
      const { path, anchors } = target.runbook;
      return locationOf(page, path, anchorRange(anchors, target.fragment));
    }
    if (target.kind !== 'path' || target.type !== 'file') return null;
    const anchors =
      target.fragment.state === 'none' ? [] : catalog.surroundings.anchorsAt(target.path);
    return locationOf(page, target.path, anchorRange(anchors ?? [], target.fragment));
  }
  const artifact = runbook.entries.flatMap(({ artifacts }) => artifacts).find(isAt);
  if (artifact?.type !== 'file') return null;
  const path = normalizePath(artifact.path);
  return catalog.surroundings.pathType(path) === 'file' ? locationOf(page, path, top) : null;
}

/** The definition that `[text][label]` or `[label]` at a position refers to. */
function referenceAt(
  { document, file }: OpenPage,
  { line, character }: Position,
): Link | undefined {
  const text = document.getText({
    start: { line, character: 0 },
    end: { line: line + 1, character: 0 },
  });
  for (const { 0: whole, 1: words = '', 2: label, index } of text.matchAll(
    /\[([^[\]]*)\](?:\[([^[\]]*)\])?/g,
  )) {
    if (character < index || character > index + whole.length) continue;
    const wanted = normalLabel(label || words);
    return file.runbook.links.find(({ position: { start, end } }) => {
      const [, defined] = /^\[([^[\]]+)\]:/.exec(file.text.slice(start.offset, end.offset)) ?? [];
      return defined !== undefined && normalLabel(defined) === wanted;
    });
  }
  return undefined;
}

/** Markdown compares labels so. */
function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function anchorRange(anchors: readonly Anchor[], fragment: FragmentMatch): Range {
  const slug = 'slug' in fragment ? fragment.slug : null;
  const anchor = anchors.find((one) => one.slug === slug);
  return anchor === undefined ? top : rangeOf(anchor.position);
}

function locationOf({ catalog }: OpenPage, path: string, range: Range): Location {
  return { uri: pathToFileURL(join(catalog.settings.root, path)).href, range };
}
