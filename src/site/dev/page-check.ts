import { lintProject, type Project, today } from '../../app/index.ts';
import { remember } from '../../core/memoize.ts';
import type { PageProblem } from '../content/page-problems.ts';
import type { PageCheck } from '../content/site.ts';

/** Lints each page of a project once; shows paths relative to a folder. */
export function pageCheck(project: Project, cwd: string): PageCheck {
  const check = remember(async (path: string): Promise<PageProblem[]> => {
    const circumstances = { cwd, today: today(), urls: new Map() };
    const { report } = await lintProject(project, (one) => one === path, circumstances);
    return report.diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ path: file, position: { start }, message: what, help: how }) => {
        return { place: `${file}:${start.line}:${start.column}`, what, how };
      });
  });
  return ({ runbook }) => check(runbook.path);
}
