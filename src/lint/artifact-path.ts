import type { Artifact, Runbook } from '../core/model.ts';

/** A call or an expression of a program: `fetch(\`, `text.replace(/x/g)`. */
const code = /[`;]|^[\w.]*\w\(/;

/** An artifact that is only a path: no address, no prose, and no link, which another rule checks. */
export interface ArtifactPath {
  artifact: Artifact;
  /** Entry or procedure for an incident that names it. */
  entry: string;
}

export function* artifactPaths(runbook: Runbook): Generator<ArtifactPath> {
  const { incidents = [] } = runbook;
  const bundles = incidents.map(({ title, evidence }) => ({ title, artifacts: evidence }));
  const all = [...runbook.entries, ...bundles];
  if (all.every(({ artifacts }) => artifacts.length === 0)) return;
  const links = new Set(runbook.links.map(({ position }) => position.start.offset));
  // An entry may be a chapter of an incident.
  const seen = new Set<number>();
  for (const { title, artifacts } of all) {
    for (const artifact of artifacts) {
      if (artifact.type === 'url' || artifact.type === 'prose') continue;
      if (/^[a-z][\w+.-]+:\/\//i.test(artifact.path) && !/^file:/i.test(artifact.path)) continue;
      if (code.test(artifact.path)) continue;
      const { offset } = artifact.position.start;
      if (!links.has(offset) && !seen.has(offset)) yield { artifact, entry: title };
      seen.add(offset);
    }
  }
}
