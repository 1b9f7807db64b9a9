import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Runbook } from '../../../src/core/model.ts';
import type { ParsedRunbook } from '../../../src/core/parse/document.ts';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { checkDocument } from './check-document.ts';

function parse(id: string): ParsedRunbook {
  const url = new URL(`../../../runbooks/${id}.md`, import.meta.url);
  const text = readFileSync(url, 'utf8');
  return parseRunbook({ id, path: `runbooks/${id}.md`, text });
}

function read(id: string): Runbook {
  return parse(id).runbook;
}

function entryOf(runbook: Runbook, slug: string): Runbook['entries'][number] {
  const entry = runbook.entries.find((found) => found.slug === slug);
  if (entry === undefined) throw new Error(`no entry ${slug}`);
  return entry;
}

describe('the runbooks of the project', () => {
  test.each([
    ['ci-operator', 'signatures', 16],
    ['cicd-failures', 'signatures', 21],
    ['redfix-campaign', 'campaign', 6],
    ['flake-governance', 'policy', 0],
  ])('%s is of kind %s and has %i entries', (id, kind, entries) => {
    const parsed = parse(id);
    checkDocument(parsed);
    const { runbook } = parsed;
    expect(runbook.kind).toBe(kind);
    expect(runbook.entries).toHaveLength(entries);
    expect(runbook.problems).toEqual([]);
    expect(runbook.undefinedReferences).toEqual([]);
    expect(runbook.meta.owner).toBeDefined();
    expect(runbook.meta.reviewed).toBe('2026-11-01');
  });

  test('every entry of the CI operator runbook tells what to look for, to open and to run', () => {
    for (const entry of read('ci-operator').entries) {
      expect(entry.signature, entry.title).not.toBeNull();
      expect(entry.artifacts.length > 0 || entry.noArtifacts, entry.title).toBeTruthy();
      expect(entry.replay.length, entry.title).toBeGreaterThan(0);
      expect(entry.remediation.length, entry.title).toBeGreaterThan(1);
    }
  });

  test('fields may be list items or sub-headings', () => {
    const runbook = read('ci-operator');
    const items = entryOf(runbook, 'cross-platform-matrix-failure');
    expect(new Set(items.fields.map((field) => field.form))).toEqual(new Set(['item']));
    expect(items.replay[0]?.code).toBe(
      'cargo test --test ci_cross_platform_matrix -- cross_platform_matrix --nocapture --exact',
    );
    const headings = entryOf(runbook, 'waiver-lifecycle-failure');
    expect(new Set(headings.fields.map((field) => field.form))).toEqual(new Set(['heading']));
    expect(headings.signature?.patterns).toHaveLength(1);
    expect(headings.signature?.observed).toMatch(/^The audit test fails/);
  });

  test('quick references and interpretation tables are no entries', () => {
    const titles = read('ci-operator').entries.map((entry) => entry.title);
    expect(titles).not.toContain('Quick reference: replay from any failure');
    expect(titles).not.toContain('Evidence artifact interpretation');
  });

  test('an entry without a scope of its own has that of its section', () => {
    const runbook = read('cicd-failures');
    expect(entryOf(runbook, 'mypy').scope).toMatchObject({ inherited: true });
    expect(entryOf(runbook, 'mypy').scope?.text).toContain('.github/workflows/ci.yml');
    expect(entryOf(runbook, 'codeql-failures').scope).toMatchObject({
      text: '.github/workflows/codeql.yml.',
      inherited: false,
      names: [{ text: '.github/workflows/codeql.yml', form: 'code' }],
    });
  });

  test('the triage flow links to its sections', () => {
    const runbook = read('cicd-failures');
    const targets = runbook.links.filter((link) => link.type === 'diagram').map(({ url }) => url);
    const anchors = runbook.anchors.map((anchor) => `#${anchor.slug}`);
    expect(targets).toHaveLength(5);
    expect(anchors).toEqual(expect.arrayContaining(targets));
  });

  test('a campaign keeps its status, and its failures their signatures', () => {
    const runbook = read('redfix-campaign');
    expect(runbook.meta.status).toBe('in-progress');
    expect(runbook.entries.map((entry) => entry.title)).toEqual([
      'discourse',
      'mattermost-lts',
      'mumble',
      'bluesky-pds',
      'gitea',
      'keycloak',
    ]);
    expect(entryOf(runbook, 'mumble').signature?.patterns).toHaveLength(1);
  });
});
