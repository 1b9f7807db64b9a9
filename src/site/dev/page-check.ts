import { lintProject, type Project, today } from '../../app/index.ts';
import { remember } from '../../core/memoize.ts';
import type { PageProblem } from '../content/page-problems.ts';
import type { PageCheck } from '../content/site.ts';

/** Lints each page of a project once. */
export function pageCheck(project: Project): PageCheck {
  const check = remember(async (path: string): Promise<PageProblem[]> => {
    const circumstances = { base: project.settings.home, today: today(), urls: new Map() };
    const { report } = await lintProject(project, (one) => one === path, circumstances);
    return report.diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ path: file, position: { start }, message: what, help: how }) => {
        return { place: `${file}:${start.line}:${start.column}`, what, how };
      });
  });
  return ({ runbook }) => check(runbook.path);
}
