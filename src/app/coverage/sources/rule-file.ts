import type { Node } from 'yaml';
import type { CoverageProblem } from '../../../core/coverage/target.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { AlertRule } from './alert-rule.ts';
import { alertsInTemplate } from './alert-template.ts';
import { readYamlFile } from './source.ts';
import { urlPlaceOf } from './url-place.ts';

export interface RuleFile {
  alerts: readonly AlertRule[];
  /** Whether the text is a template that is no YAML, so that its lines were read. */
  isTemplate: boolean;
  problems: readonly CoverageProblem[];
}

/** The alerts of a rule file, of `PrometheusRule` resources, or of a template of Helm. */
export function readRuleFile(path: string, text: string): RuleFile {
  const { file, problems } = readYamlFile(text, path);
  if (file !== null) {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const alerts = file.roots.flatMap((root) => alertsOf(file, root, lineEnd));
    return { alerts, isTemplate: false, problems };
  }
  if (!text.includes('{{')) return { alerts: [], isTemplate: false, problems };
  return { alerts: alertsInTemplate(text), isTemplate: true, problems: [] };
}

function alertsOf(file: YamlFile, root: Node | null, lineEnd: string, depth = 3): AlertRule[] {
  // `kubectl get -o yaml` gives a list of resources; an alias may make it a list of itself.
  const resources = depth === 0 ? [] : file.items(file.get(root, 'items'));
  if (resources.length > 0)
    return resources.flatMap((resource) => alertsOf(file, resource, lineEnd, depth - 1));
  const groups = file.get(root, 'groups') ?? file.get(root, 'spec', 'groups');
  return file.items(groups).flatMap((group) => {
    const name = file.textAt(group, 'name') ?? '';
    return file
      .items(file.get(group, 'rules'))
      .flatMap((rule) => alertOf(file, rule, name, lineEnd) ?? []);
  });
}

function alertOf(file: YamlFile, rule: Node, group: string, lineEnd: string): AlertRule | null {
  const alert = file.get(rule, 'alert');
  const name = (file.text(alert) ?? '').trim();
  if (name === '') return null;
  const url = file.get(rule, 'annotations', 'runbook_url');
  const address = (file.text(url) ?? '').trim();
  const textAt = (...keys: string[]): string => (file.textAt(rule, ...keys) ?? '').trim();
  return {
    name,
    group,
    position: file.positionOf(alert),
    severity: textAt('labels', 'severity'),
    runbookUrl: address === '' ? null : { text: address, position: file.positionOf(url) },
    // What an alias stands for is at a place that others share.
    urlPlace: file.hasAliases ? null : urlPlaceOf(file, rule, lineEnd),
    expression: textAt('expr'),
    summary: textAt('annotations', 'summary') || textAt('annotations', 'description'),
  };
}
