import type { InitPlan, Note, PlannedFile } from '../app/init/init-plan.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

/** Files of a kind that the text names one by one. */
const shownFiles = 10;

export interface InitTextOptions {
  paint: Paint;
  /** Whether the files are only shown. */
  dryRun: boolean;
}

/** What `replaybook init` found, what it wrote, and what is left to do. */
export function formatInit(plan: InitPlan, { paint, dryRun }: InitTextOptions): string {
  const blocks = [
    [paint('bold', `Found in ${printable(plan.root)}:`), ...foundLines(plan).map(indent)],
    writtenLines(plan, dryRun),
    plan.notes.map((note) => printable(noteText(note))),
    ...(plan.files.length === 0 || dryRun ? [] : [['Next: npx replaybook lint']]),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function foundLines(plan: InitPlan): string[] {
  const { site, workflows, gitlab, repository, files, isCut } = plan.survey;
  const services = [
    ...(workflows > 0 ? [count(workflows, 'GitHub workflow')] : []),
    ...(gitlab ? ['a GitLab pipeline'] : []),
  ];
  return [
    ...runbookLines(plan),
    ...alertLines(plan),
    ...(site === null
      ? []
      : [
          `${site.name} (${site.config}), which publishes ${folderName(site.content)} at ${site.address}`,
        ]),
    ...(services.length === 0 ? [] : [services.join(', ')]),
    repository === null ? 'no remote repository with a web address' : `repository ${repository}`,
    ...(isCut ? [`more than ${files} files; the rest was not looked at`] : []),
  ].map(printable);
}

function runbookLines({ folders: chosen, survey }: InitPlan): string[] {
  const { folders, others, pages, read } = survey.runbooks;
  const lines = folders.map(
    ({ path, pages: own, entries }) =>
      `${count(entries, 'entry', 'entries')} on ${count(own, 'page')} in ${folderName(path)}`,
  );
  if (folders.length === 0) {
    lines.push(`no folder of runbooks among ${count(pages, 'Markdown file')}`);
  } else if (folders.length > 1 && chosen.length > 0) {
    const are = chosen.length === 1 ? 'is the folder' : 'are the folders';
    lines.push(
      `${chosen.map(folderName).join(', ')} ${are} of the runbooks; --runbooks DIR chooses others, and may be repeated`,
    );
  }
  const [first] = others;
  if (first !== undefined) {
    const entries = others.reduce((sum, page) => sum + page.entries, 0);
    const elsewhere = `${count(entries, 'entry', 'entries')} on ${count(others.length, 'page')} elsewhere`;
    lines.push(`${elsewhere}, such as ${first.path}; move runbooks into their folder`);
  }
  if (read < pages) {
    lines.push(`${count(pages - read, 'Markdown file')} not read: too many, or too large`);
  }
  return lines;
}

function alertLines({ alertsWithoutPage, survey }: InitPlan): string[] {
  const { alerts, files, unreadable, leftOut } = survey.alerts;
  const lines: string[] = [];
  if (alerts.length > 0) {
    const place = `${count(alerts.length, 'alert')} in ${count(files.length, 'Prometheus rule file')}`;
    const linked = alerts.filter(({ runbookUrl }) => runbookUrl !== null).length;
    lines.push(`${place}: ${linked} with a runbook_url, ${alertsWithoutPage} without a page`);
  }
  if (unreadable.length > 0) {
    const [first = ''] = unreadable;
    lines.push(`${count(unreadable.length, 'rule file')} not read: no YAML, such as ${first}`);
  }
  if (leftOut > 0) lines.push(`${count(leftOut, 'rule file')} not read: there are too many`);
  return lines;
}

function writtenLines({ files, kept }: InitPlan, dryRun: boolean): string[] {
  const keptLines = kept.map((path) => `Kept ${printable(path)}, which is there already`);
  if (files.length === 0) return [...keptLines, 'There is nothing to write.'];
  const verb = dryRun ? 'Would write' : 'Wrote';
  const shown = files.slice(0, shownFiles).map((file) => `${verb} ${printable(fileLine(file))}`);
  const rest = files.length - shownFiles;
  return [...keptLines, ...shown, ...(rest > 0 ? [`${verb} ${count(rest, 'more file')}`] : [])];
}

const purposes: Readonly<Record<PlannedFile['purpose'], string>> = {
  config: 'the configuration',
  example: 'an example entry',
  ci: 'for CI',
  stub: 'a page to fill in for an alert',
  entries: 'entries to fill in for the failures of the log',
};

function fileLine({ path, purpose }: PlannedFile): string {
  return `${path} (${purposes[purpose]})`;
}

function noteText(note: Note): string {
  switch (note.kind) {
    case 'code-config':
      return `"${note.path}" is code, which \`init\` does not run, so \`init\` does not know the folder of the runbooks that it sets.`;
    case 'include-pipeline':
      return `Add to .gitlab-ci.yml:  include: [{ local: /${note.path} }]`;
    case 'enable-pages':
      return 'To publish the site, choose "GitHub Actions" as the source in the settings of Pages. Pages may be public.';
    case 'site-left-out':
      return 'The jobs do not publish the site, because the repository has another one on Pages.';
    case 'fill-in':
      return '`replaybook lint` lists the fields to fill in. To be told of new findings only, add --baseline FILE.';
    case 'use-match-step':
      return `To match the log of a job that fails, add the step:  { if: failure(), uses: ./${note.path}, with: { log: test.log } }`;
    case 'no-alerts':
      return 'The repository has no alert that needs a page.';
    case 'stubs-left-out':
      return `${count(note.count, 'alert')} got no page, because another alert has the same file name.`;
    case 'no-failures':
      return `"${note.log}" has no failure without an entry. To draft one from a line: replaybook new --from LOG:LINE`;
    case 'entries-kept':
      return `"${note.path}" is there already. To add a failure of "${note.log}": replaybook new --from LOG:LINE --to FILE.`;
    case 'failures-left-out':
      return `${count(note.count, 'failure')} of "${note.log}" got no entry, because \`init\` writes 20 at most, none without constant text, and none with a credential. List them: replaybook match --unmatched LOG`;
  }
}

function folderName(path: string): string {
  return path === '.' ? 'the root folder' : path;
}

function indent(line: string): string {
  return `  ${line}`;
}
