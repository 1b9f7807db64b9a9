import type { Node } from 'yaml';
import type { CoverageProblem } from '../../../core/coverage/target.ts';
import type { Point, Position } from '../../../core/model.ts';
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

/** The alerts of a rule file, of resources and values that hold rules, or of a template of Helm. */
export function readRuleFile(path: string, text: string): RuleFile {
  const { file, problems } = readYamlFile(text, path);
  if (file !== null) {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const own = file.roots.flatMap((root) => alertsOf(file, root, lineEnd));
    const inner = file.roots
      .flatMap((root) => textsIn(file, root))
      .map((one) => readInner(path, text, one));
    return {
      alerts: [...own, ...inner.flatMap(({ alerts }) => alerts)],
      isTemplate: inner.some(({ isTemplate }) => isTemplate),
      problems: [...problems, ...inner.flatMap((one) => one.problems)],
    };
  }
  if (!text.includes('{{')) return { alerts: [], isTemplate: false, problems };
  return { alerts: alertsInTemplate(text), isTemplate: true, problems: [] };
}

function alertsOf(file: YamlFile, root: Node | null, lineEnd: string, depth = 3): AlertRule[] {
  // `kubectl get -o yaml` gives a list of resources; an alias may make it a list of itself.
  const resources = depth === 0 ? [] : file.items(file.get(root, 'items'));
  if (resources.length > 0)
    return resources.flatMap((resource) => alertsOf(file, resource, lineEnd, depth - 1));
  return groupsIn(file, root).flatMap((group) => {
    const name = file.textAt(group, 'name') ?? '';
    return file
      .items(file.get(group, 'rules'))
      .flatMap((rule) => alertOf(file, rule, name, lineEnd) ?? []);
  });
}

/** Groups of a file, of a resource, or of values for the charts of Prometheus. */
function groupsIn(file: YamlFile, root: Node | null): Node[] {
  const values = [
    ...file.entries(file.get(root, 'additionalPrometheusRulesMap')).map(({ value }) => value),
    ...file.items(file.get(root, 'additionalPrometheusRules')),
    ...file.entries(file.get(root, 'serverFiles')).map(({ value }) => value),
  ];
  return [root, file.get(root, 'spec'), ...values].flatMap((holder) =>
    file.items(file.get(holder, 'groups')),
  );
}

/** The texts of a ConfigMap that are rule files. */
function textsIn(file: YamlFile, root: Node | null): InnerText[] {
  if (file.textAt(root, 'kind') !== 'ConfigMap') return [];
  return file.entries(file.get(root, 'data')).flatMap(({ value }) => {
    const inner = file.text(value);
    if (inner === null || value === null || !/\balert["']?\s*:/.test(inner)) return [];
    return [{ text: inner, position: file.positionOf(value) }];
  });
}

/** A rule file as a text in another file: its places are those of that file. */
function readInner(path: string, text: string, inner: InnerText): RuleFile {
  const { alerts, isTemplate, problems } = readRuleFile(path, inner.text);
  const placeOf = placesIn(text, inner);
  return {
    isTemplate,
    problems: problems.map((one) => ({ ...one, position: placeOf(one.position) })),
    alerts: alerts.map(({ position, runbookUrl, ...rule }) => ({
      ...rule,
      position: placeOf(position),
      runbookUrl: runbookUrl && { ...runbookUrl, position: placeOf(runbookUrl.position) },
      urlPlace: null,
    })),
  };
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

/** A text that is a value of a YAML file. */
interface InnerText {
  text: string;
  /** Of the value, from the mark of its block (`|`) on. */
  position: Position;
}

/** Turns places in a literal block into those of its file; in another scalar, all are where it begins. */
function placesIn(file: string, { text, position }: InnerText): (inner: Position) => Position {
  const lines = file.split('\n');
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const innerLines = text.split('\n');
  const { start: first } = position;
  const isLiteral = file[first.offset] === '|';
  const pointAt = ({ line, column }: Point): Point | null => {
    // The text begins on the line behind its mark.
    const at = first.line + line;
    const shift = lines[at - 1]?.indexOf(innerLines[line - 1] ?? '') ?? -1;
    if (shift < 0) return null;
    const own = column + shift;
    return { line: at, column: own, offset: (starts[at - 1] ?? 0) + own - 1 };
  };
  return ({ start, end }) => {
    const own = isLiteral ? { start: pointAt(start), end: pointAt(end) } : null;
    if (own?.start && own.end) return { start: own.start, end: own.end };
    return { start: first, end: first };
  };
}
