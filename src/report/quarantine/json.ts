import type { QuarantineReport } from '../../app/quarantine/check-quarantine.ts';
import { findingJson } from '../finding-json.ts';
import { printableJson } from '../printable.ts';

/** `quarantine check --format json`, version 1: keys are only ever added. */
export function formatQuarantineJson(report: QuarantineReport): string {
  const { blocked, now, summary, policies, diagnostics } = report;
  const suites = policies.flatMap((policy) => policy.suites ?? []);
  return `${printableJson({
    version: 1,
    now,
    blocked,
    summary: {
      suites: suites.length,
      open: suites.filter(({ isOpen }) => isOpen).length,
      errors: summary.errors,
      warnings: summary.warnings,
    },
    policies: policies.map(({ page, manifest, suites: own, measures }) => ({
      page,
      manifest,
      suites: (own ?? []).map(({ position, ...suite }) => ({
        ...suite,
        line: position.start.line,
      })),
      thresholds: measures.map(({ name, limit, value, measured, holds }) => ({
        ...{ name, limit, value, measured, holds },
      })),
    })),
    diagnostics: diagnostics.map((one) => findingJson(one)),
  })}\n`;
}
