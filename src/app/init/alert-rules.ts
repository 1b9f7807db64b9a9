import { fileLimit } from '../../node/time-limit.ts';
import type { AlertRule } from '../coverage/sources/alert-rule.ts';
import { readRuleFile } from '../coverage/sources/rule-file.ts';
import type { RepositoryFiles } from './repository-files.ts';
import type { FoundAlerts } from './survey.ts';

const MOST_RULE_FILES = 500;
const MOST_ALERTS = 5000;
const MOST_BYTES = 8_000_000;

/** Reads Prometheus rule files and `PrometheusRule` resources of a repository. */
export function findAlerts(files: RepositoryFiles): FoundAlerts {
  const alerts: AlertRule[] = [];
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
    const found = fileLimit.run(text, () => readRuleFile(path, text))?.result ?? null;
    if (found === null || found.isTemplate || found.problems.length > 0) unreadable.push(path);
    else if (found.alerts.length > 0) {
      read.push(path);
      alerts.push(...found.alerts);
    }
  }
  return { alerts: byName(alerts), files: read, unreadable, leftOut };
}

/** One alert of each name: it often has a rule for each severity. */
function byName(alerts: readonly AlertRule[]): AlertRule[] {
  const kept = new Map<string, AlertRule>();
  for (const alert of alerts) {
    const known = kept.get(alert.name);
    if (known === undefined || known.runbookUrl === null) kept.set(alert.name, alert);
  }
  return [...kept.values()];
}
