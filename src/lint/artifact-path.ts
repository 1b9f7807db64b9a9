import type { Artifact, Runbook } from '../core/model.ts';

/**
 * An artifact that is only a path: no address, no prose, and no link, which another rule checks.
 */
export interface ArtifactPath {
  artifact: Artifact;
  /** Entry that names it. */
  entry: string;
}

export function* artifactPaths(runbook: Runbook): Generator<ArtifactPath> {
  if (runbook.entries.every(({ artifacts }) => artifacts.length === 0)) return;
  const links = new Set(runbook.links.map(({ position }) => position.start.offset));
  for (const { title, artifacts } of runbook.entries) {
    for (const artifact of artifacts) {
      if (artifact.type === 'url' || artifact.type === 'prose') continue;
      if (/^[a-z][\w+.-]+:\/\//i.test(artifact.path) && !/^file:/i.test(artifact.path)) continue;
      if (!links.has(artifact.position.start.offset)) yield { artifact, entry: title };
    }
  }
}
