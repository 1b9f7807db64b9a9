import { stringify } from 'yaml';
import { pathOnForge } from '../../core/coverage/runbook-urls.ts';
import { escapeMarkdown, fencedBlock } from '../../core/markdown/escape-markdown.ts';
import type { Runbook } from '../../core/model.ts';
import type { AlertRule } from '../coverage/sources/alert-rule.ts';
import type { PlannedFile } from './init-plan.ts';
import type { Survey } from './survey.ts';

const longestSummary = 500;
const longestExpression = 2000;

/** Alerts that name no runbook, or one of this repository that is not there, and have no page. */
export function alertsWithoutPage(
  { alerts, repository }: Pick<Survey, 'alerts' | 'repository'>,
  paths: ReadonlySet<string>,
  runbooks: readonly Runbook[],
): AlertRule[] {
  const known = new Set(
    runbooks.flatMap(({ id, title, entries }) => {
      const names = entries.flatMap((entry) => [entry.title, entry.slug]);
      return [id.split('/').at(-1) ?? '', title, ...names].map((name) => name.toLowerCase());
    }),
  );
  return alerts.alerts.filter(({ name, runbookUrl }) => {
    if (known.has(name.toLowerCase())) return false;
    if (runbookUrl === null) return true;
    const path = pathOnForge(runbookUrl.text, repository);
    return path !== null && !paths.has(path);
  });
}

/** A page for each alert; of alerts whose names make the same file name, the first gets one. */
export function alertStubs(
  alerts: readonly AlertRule[],
  folder: string,
): { files: PlannedFile[]; leftOut: number } {
  const files = new Map<string, PlannedFile>();
  for (const alert of alerts) {
    const path = `${folder === '.' ? '' : `${folder}/`}${fileName(alert.name)}.md`;
    // Some disks take names that differ in case alone for one.
    const key = path.toLowerCase();
    if (!files.has(key)) files.set(key, { path, text: stubText(alert), purpose: 'stub' });
  }
  return { files: [...files.values()], leftOut: alerts.length - files.size };
}

function fileName(alert: string): string {
  const name = alert
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100);
  return name === '' ? 'alert' : name;
}

function stubText({ name, severity, summary, expression }: AlertRule): string {
  const meta = { title: name, kind: 'alert', ...(/^[\w-]+$/.test(severity) ? { severity } : {}) };
  const meaning = [
    summary === ''
      ? '<!-- What this alert says. -->'
      : escapeMarkdown(summary.slice(0, longestSummary)),
    ...(expression === ''
      ? []
      : ['It fires on:', fencedBlock(expression.slice(0, longestExpression), 'promql')]),
  ];
  return [
    `---\n${stringify(meta)}---`,
    `# ${escapeMarkdown(name)}`,
    '## Meaning',
    ...meaning,
    '## Impact',
    '<!-- What users notice. -->',
    '## Diagnosis',
    '<!-- What to look at first, with the commands. -->',
    '## Mitigation',
    '<!-- The steps, numbered. -->',
  ]
    .join('\n\n')
    .concat('\n');
}
