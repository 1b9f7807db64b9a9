import type { Artifact, Catalog, Command, Entry, Step } from './model.ts';

/**
 * The catalog as its public JSON, version 1: keys are only ever added. Leaves out what only the
 * linter needs (positions, links, code blocks).
 */
export function exportCatalog(catalog: Catalog) {
  return {
    version: 1,
    runbooks: catalog.runbooks.map((runbook) => ({
      id: runbook.id,
      path: runbook.path,
      title: runbook.title,
      kind: runbook.kind,
      summary: runbook.summary,
      meta: runbook.meta,
      entries: runbook.entries.map(exportEntry),
    })),
  };
}

function exportEntry(entry: Entry) {
  const { signature } = entry;
  return {
    id: entry.id,
    title: entry.title,
    line: entry.titlePosition.start.line,
    signature: signature && {
      patterns: signature.patterns.map((pattern) => ({
        steps: pattern.steps.map(({ type, source, flags }) => ({ type, source, flags })),
      })),
      observed: signature.observed,
    },
    scope: entry.scope?.text ?? null,
    artifacts: entry.artifacts.map(exportArtifact),
    noArtifacts: entry.noArtifacts,
    replay: entry.replay.map(exportCommand),
    diagnosis: entry.diagnosis.map(exportStep),
    remediation: entry.remediation.map(exportStep),
    verification: entry.verification,
    causes: entry.causes,
    context: entry.context,
    examples: entry.examples.map((example) => example.text),
    counterexamples: entry.counterexamples.map((example) => example.text),
    severity: entry.severity,
    owner: entry.owner,
  };
}

function exportArtifact({ path, type, note }: Artifact) {
  return { path, type, note };
}

function exportCommand({ code, shell, title, placeholders }: Command) {
  return { title, shell, code, placeholders: placeholders.map(({ name, raw }) => ({ name, raw })) };
}

function exportStep({ text, ordered, commands }: Step) {
  return { text, ordered, commands: commands.map(exportCommand) };
}
