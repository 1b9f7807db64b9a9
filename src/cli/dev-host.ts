import { lintProject } from '../app/lint/lint-project.ts';
import { lintable } from '../app/project/lintable.ts';
import { today } from '../app/today.ts';
import { printable } from '../report/printable.ts';
import type { DevHost } from '../site/astro-config.ts';
import { describeFailure } from './describe-failure.ts';
import { problemText } from './page-problem.ts';
import type { Terminal } from './terminal.ts';

/** Lints what is written while the site is served, and says on the terminal what is wrong. */
export function devHost(terminal: Terminal): DevHost {
  const faulty = new Set<string>();
  return {
    async check(project, path, parsed) {
      const circumstances = { cwd: terminal.cwd, today: today(), urls: new Map() };
      const read = lintable(project, (one) => parsed.get(one)?.text ?? '');
      const { report } = await lintProject(read, (one) => one === path, circumstances);
      return report.diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ path: file, position, message: what, help: how }) => {
          const { line, column } = position.start;
          return { place: `${file}:${line}:${column}`, what, how };
        });
    },
    changed(path, problems) {
      for (const problem of problems) terminal.err(problemText(problem));
      if (problems.length > 0) faulty.add(path);
      else if (faulty.delete(path)) {
        terminal.err(`${printable(path)}: no findings left.\n`);
      }
    },
    failed: (error) => terminal.err(describeFailure(error, terminal)),
  };
}
