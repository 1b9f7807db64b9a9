import { parseAllDocuments } from 'yaml';
import * as z from 'zod';
import { fileLimit } from '../../node/time-limit.ts';
import type { RepositoryFiles } from './repository-files.ts';
import type { Alert, FoundAlerts } from './survey.ts';

const MOST_RULE_FILES = 500;
const MOST_ALERTS = 5000;
const MOST_BYTES = 8_000_000;

const texts = z.record(z.string(), z.unknown()).catch({});
const ruleSchema = z.object({
  alert: z.string().trim().min(1).max(200),
  expr: z.unknown(),
  labels: texts,
  annotations: texts,
});
const groupsSchema = z.array(
  z.object({ rules: z.array(z.unknown()).catch([]) }).catch({ rules: [] }),
);

/** Reads Prometheus rule files and `PrometheusRule` resources of a repository. */
export function findAlerts(files: RepositoryFiles): FoundAlerts {
  const alerts: Alert[] = [];
  const read: string[] = [];
  const unreadable: string[] = [];
  let bytes = 0;
  let leftOut = 0;
  for (const path of files.paths.filter((name) => /\.ya?ml$/i.test(name))) {
    const text = files.read(path);
    if (text === null || !/\balert["']?:/.test(text) || !/\bgroups["']?:/.test(text)) continue;
    if (read.length >= MOST_RULE_FILES || alerts.length >= MOST_ALERTS || bytes >= MOST_BYTES) {
      leftOut += 1;
      continue;
    }
    bytes += text.length;
    const found = fileLimit.run(text, () => alertsIn(text, path))?.result ?? null;
    if (found === null) unreadable.push(path);
    else if (found.length > 0) {
      read.push(path);
      alerts.push(...found);
    }
  }
  return { alerts: byName(alerts), files: read, unreadable, leftOut };
}

/** Null where the file is no YAML. */
function alertsIn(text: string, path: string): Alert[] | null {
  try {
    return parseAllDocuments(text).flatMap((document) => {
      if (!('toJS' in document) || document.errors.length > 0) throw new SyntaxError();
      return rulesOf(document.toJS()).flatMap((rule) => alertOf(rule, path) ?? []);
    });
  } catch {
    return null;
  }
}

function rulesOf(value: unknown): unknown[] {
  const plain = z.object({ groups: groupsSchema }).safeParse(value);
  if (plain.success) return plain.data.groups.flatMap(({ rules }) => rules);
  const resource = z.object({ spec: z.object({ groups: groupsSchema }) }).safeParse(value);
  return resource.success ? resource.data.spec.groups.flatMap(({ rules }) => rules) : [];
}

function alertOf(rule: unknown, path: string): Alert | null {
  const parsed = ruleSchema.safeParse(rule);
  if (!parsed.success) return null;
  const { alert, expr, labels, annotations } = parsed.data;
  const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  return {
    name: alert,
    runbookUrl: textOf(annotations['runbook_url']),
    expression: textOf(expr),
    severity: textOf(labels['severity']),
    summary: textOf(annotations['summary']) || textOf(annotations['description']),
    path,
  };
}

/** One alert of each name: it often has a rule for each severity. */
function byName(alerts: readonly Alert[]): Alert[] {
  const kept = new Map<string, Alert>();
  for (const alert of alerts) {
    const known = kept.get(alert.name);
    if (known === undefined || (known.runbookUrl === '' && alert.runbookUrl !== '')) {
      kept.set(alert.name, alert);
    }
  }
  return [...kept.values()];
}
