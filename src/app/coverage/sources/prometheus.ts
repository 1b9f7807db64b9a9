import type { CoverageProblem, FoundTargets, Target } from '../../../core/coverage/target.ts';
import { startOfFile } from '../../../lint/text-position.ts';
import { readRuleFile } from './rule-file.ts';
import { type SourceFiles, unreadable } from './source.ts';

/** The alerts of the rule files at some paths; a file without one is no fault. */
export function prometheusTargets(files: SourceFiles, paths: readonly string[]): FoundTargets {
  const targets: Target[] = [];
  const problems: CoverageProblem[] = [];
  for (const path of paths) {
    const read = files.read(path);
    if ('unreadable' in read) problems.push(unreadable(path, read.unreadable));
    if (!('text' in read)) continue;
    const file = readRuleFile(path, read.text);
    problems.push(...file.problems);
    if (file.isTemplate) {
      const position = startOfFile;
      problems.push({
        findingId: 'template-as-text',
        messageId: 'read-as-text',
        data: {},
        path,
        position,
      });
    }
    for (const { name, group, position, severity, runbookUrl } of file.alerts) {
      targets.push({
        ...{ source: 'prometheus', kind: 'alert', id: `${path}#${name}`, name, aliases: [] },
        ...{ group: group || path, path, position, files: [path], parent: null },
        ...{ severity: severity || null, runbookUrl, notes: [] },
      });
    }
  }
  return { targets, problems, files: paths };
}
