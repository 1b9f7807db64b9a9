import type { Artifact, Catalog, Command, Entry, Meta, Pattern, Runbook, Step } from '../model.ts';
import type { ExportedCatalog } from './export-schema.ts';
import { jsonPieces } from './json-pieces.ts';

const VERSION = 1;

/** Addresses on the site, for an export that belongs to a site. */
export interface ExportAddresses {
  schema: string;
  /** Of a page, or of an anchor on it (empty for none). */
  pageUrl(runbook: Runbook, anchor: string): string;
  /** Of a page's Markdown; null where it has none. */
  sourceUrl(runbook: Runbook): string | null;
}

/**
 * The catalog as public JSON, version 1: keys are only ever added. Leaves out data that only the
 * linter needs (positions, links, code blocks).
 */
export function exportCatalog(catalog: Catalog): ExportedCatalog {
  return { version: VERSION, runbooks: catalog.runbooks.map((runbook) => exportRunbook(runbook)) };
}

/** The same as pieces of JSON, so that a large catalog is never in memory as a whole. */
export function* catalogPieces(
  catalog: Catalog,
  addresses: ExportAddresses,
): Generator<string, void> {
  const head = { $schema: addresses.schema, version: VERSION };
  yield* jsonPieces(head, 'runbooks', catalog.runbooks, (runbook) => [
    exportRunbook(runbook, addresses),
  ]);
}

function exportRunbook(
  runbook: Runbook,
  addresses?: ExportAddresses,
): ExportedCatalog['runbooks'][number] {
  const source = addresses?.sourceUrl(runbook) ?? null;
  return {
    id: runbook.id,
    path: runbook.path,
    title: runbook.title,
    ...(addresses && { url: addresses.pageUrl(runbook, '') }),
    ...(source !== null && { source }),
    kind: runbook.kind,
    summary: runbook.summary,
    meta: exportMeta(runbook.meta),
    entries: runbook.entries.map((entry) =>
      exportEntry(entry, addresses?.pageUrl(runbook, entry.slug)),
    ),
  };
}

/** In a fixed order of keys. */
function exportMeta(meta: Meta): Meta {
  const { owner, severity, priority, status, reviewed, reviewEvery, tags, aliases } = meta;
  return {
    ...(owner !== undefined && { owner }),
    ...(severity !== undefined && { severity }),
    ...(priority !== undefined && { priority }),
    ...(status !== undefined && { status }),
    ...(reviewed !== undefined && { reviewed }),
    ...(reviewEvery !== undefined && { reviewEvery }),
    tags,
    aliases,
  };
}

function exportEntry(entry: Entry, url: string | undefined) {
  const { signature } = entry;
  return {
    id: entry.id,
    title: entry.title,
    line: entry.titlePosition.start.line,
    ...(url !== undefined && { url }),
    signature: signature && {
      patterns: signature.patterns.map(exportPattern),
      observed: signature.observed,
    },
    ...(entry.noise && { noise: entry.noise.map(exportPattern) }),
    ...(entry.priority !== undefined && { priority: entry.priority }),
    ...(entry.consequenceOf && { consequenceOf: entry.consequenceOf }),
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

function exportPattern({ steps }: Pattern) {
  return { steps: steps.map(({ position: _, ...step }) => step) };
}

function exportArtifact({ path, type, note }: Artifact) {
  return { path, type, note };
}

function exportCommand({ code, shell, title, placeholders }: Command) {
  return {
    title,
    shell,
    code,
    ready: placeholders.length === 0,
    placeholders: placeholders.map(({ name, raw, rules }) => ({
      name,
      raw,
      ...(rules && { rules }),
    })),
  };
}

function exportStep({ text, ordered, commands }: Step) {
  return { text, ordered, commands: commands.map(exportCommand) };
}
