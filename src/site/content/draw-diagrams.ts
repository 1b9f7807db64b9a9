import { join } from 'node:path';
import type { Project } from '../../app/index.ts';
import { buildId } from '../../node/build-id.ts';
import { renderDiagrams } from '../../node/diagrams/render.ts';
import { UserError } from '../../node/user-error.ts';
import type { SiteContent, SiteDiagrams } from './site-content.ts';

/** Draws every Mermaid fence of the catalog; the result of a diagram contains its own problem. */
export async function drawDiagrams(
  { catalog, settings }: Project,
  log: (line: string) => void,
): Promise<SiteDiagrams> {
  const sources = catalog.runbooks.flatMap((runbook) =>
    runbook.diagrams.map((diagram) => diagram.source),
  );
  if (sources.length === 0 || settings.diagrams === 'source') {
    return { images: new Map(), css: '', undrawn: null };
  }
  let undrawn: UserError | null = null;
  const images = await renderDiagrams(sources, {
    cacheDir: join(settings.cacheDir, 'diagrams'),
    // This repository brings a browser along, an installed package does not.
    ...(buildId !== null && { onUndrawn: (reason) => (undrawn = reason) }),
    log,
  });
  const styles = [...images.values()].map((image) => (image.ok ? image.css : ''));
  return { images, css: [...new Set(styles)].filter((css) => css !== '').join('\n'), undrawn };
}

/** Throws UserError if a diagram has no drawing: no published page may silently lack one. */
export function requireDrawnDiagrams({ project, diagrams }: SiteContent): void {
  for (const runbook of project.catalog.runbooks) {
    for (const { source, start } of runbook.diagrams) {
      const image = diagrams.images.get(source);
      if (image === undefined || image.ok) continue;
      throw new UserError(
        `${runbook.path}:${start.line + image.line - 1}: cannot draw this diagram: ${image.message}`,
        'Correct the diagram, or build with --diagrams=source.',
      );
    }
  }
}
