import { describe, expect, it } from 'vitest';
import { errorIdTargets } from '../../../src/app/coverage/sources/error-ids.ts';
import { prometheusTargets } from '../../../src/app/coverage/sources/prometheus.ts';
import { filesOf } from './files.ts';

const rules = `groups:
  - name: node
    rules:
      - record: a
        expr: 1
      - alert: DiskFull
        expr: x > 1
        labels:
          severity: critical
        annotations:
          runbook_url: https://wiki.example/DiskFull
      - alert: DiskFull
        labels: { severity: warning }
`;

function rows(text: string): string[] {
  const { targets } = prometheusTargets(filesOf({ 'a.yml': text }), ['a.yml']);
  return targets.map(
    ({ name, group, severity, position: { start }, runbookUrl }) =>
      `${start.line}:${start.column} ${group}/${name} ${severity} ${runbookUrl?.position.start.line ?? ''}`,
  );
}

const resource = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
spec:
${rules.replace(/^/gm, '  ')}`;
const template = `{{- if .Values.rules }}
groups:
- name: node
  rules:
  {{- range .Values.disks }}
  - alert: 'Disk{{ .name }}'
    labels:
      severity: "critical"
    annotations:
      runbook_url: https://wiki.example/{{ .name }}
  {{- end }}
  - record: a
    labels:
      severity: none
  - alert: Late
{{- end }}
`;

describe('alerts', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ['a rule file', rules, ['6:16 node/DiskFull critical 11', '12:16 node/DiskFull warning ']],
    ['a resource', resource, ['9:18 node/DiskFull critical 14', '15:18 node/DiskFull warning ']],
    [
      'many documents',
      `${rules}---\n${rules}`,
      [
        '6:16 node/DiskFull critical 11',
        '12:16 node/DiskFull warning ',
        '20:16 node/DiskFull critical 25',
        '26:16 node/DiskFull warning ',
      ],
    ],
    [
      'a list of resources',
      'kind: List\nitems:\n  - spec: { groups: [{ name: g, rules: [{ alert: A }] }] }\n',
      ['3:50 g/A null '],
    ],
    [
      'a ConfigMap',
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  other.yml: "a: {{"\n  rules.yml: |\n${rules.replace(/^(?=.)/gm, '    ')}`,
      ['11:20 node/DiskFull critical 16', '17:20 node/DiskFull warning '],
    ],
    [
      'a ConfigMap with a folded text',
      'kind: ConfigMap\ndata:\n  r: "groups: [{ name: g, rules: [{ alert: A }] }]"\n',
      ['3:6 g/A null '],
    ],
    [
      'values of charts',
      `serverFiles:\n  alerting_rules.yml: { groups: [{ name: g, rules: [{ alert: A }] }] }
additionalPrometheusRulesMap:\n  own: { groups: [{ name: g, rules: [{ alert: B }] }] }
additionalPrometheusRules:\n  - groups: [{ name: g, rules: [{ alert: C }] }]\n`,
      ['4:47 g/B null ', '6:42 g/C null ', '2:62 g/A null '],
    ],
    ['a template', template, ['6:13 node/Disk{{ .name }} critical 10', '15:12 node/Late null ']],
    ['a list of itself', 'items: &all\n  - items: *all\n', []],
    ['another file', 'a: 1\n', []],
  ])('of %s have their place, severity and address', (_what, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it.each<[what: string, text: string, messages: string[]]>([
    ['a template', template, ['read-as-text']],
    ['no YAML', 'groups: [\n', ['no-yaml']],
    ['what is too deep', '['.repeat(50_000), ['unreadable']],
  ])('of %s say so', (_what, text, messages) => {
    const { problems } = prometheusTargets(filesOf({ 'a.yml': text }), ['a.yml']);
    expect(problems.map(({ messageId }) => messageId)).toEqual(messages);
  });

  it('of a file that is too large leave the others', () => {
    const files = filesOf({ 'b.yml': rules });
    const read = (path: string) =>
      path === 'a.yml' ? { unreadable: 'it is too large' } : files.read(path);
    const { targets, problems } = prometheusTargets({ ...files, read }, ['a.yml', 'b.yml']);
    expect(targets).toHaveLength(2);
    expect(problems).toMatchObject([{ path: 'a.yml', data: { reason: 'it is too large' } }]);
  });
});

it('errors of source code have the place of their first id', () => {
  const files = filesOf({
    'a.go': 'const (\n\tMissing = "missing-name"\n\tLong = "label-too-long"\n)\n',
    'b.go': '\tAgain = "missing-name"\n',
  });
  const pattern = '^\\t\\w+ = "([a-z-]+)"';
  const { targets } = errorIdTargets(files, ['a.go', 'b.go'], { pattern });
  expect(targets.map(({ id, position: { start } }) => [id, start.line, start.column])).toEqual([
    ['a.go#missing-name', 2, 13],
    ['a.go#label-too-long', 3, 10],
  ]);
});
