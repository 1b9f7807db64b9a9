import { findPlaceholders } from '../../core/command/placeholder.ts';
import { nameOf } from '../../core/quarantine/judge-entries.ts';
import type { Manifest, QuarantineProblem } from '../../core/quarantine/manifest.ts';
import { placeOf, textOf } from '../../core/quarantine/manifest.ts';
import { shellSource } from '../../lint/commands/shell-source.ts';
import { checkShell } from '../../node/lint-facts/shell.ts';

const field = 'replay_command';

/** The replay commands that do not parse in their shell: that of `replay_shell`, else Bash. */
export async function replayProblems({ entries }: Manifest): Promise<QuarantineProblem[]> {
  const commands = entries.flatMap((entry) => {
    const code = textOf(entry, field);
    const shell = (textOf(entry, 'replay_shell') || textOf(entry, 'shell') || 'bash').toLowerCase();
    const source = shellSource({
      ...{ code, shell, language: shell, field: 'replay', title: '' },
      placeholders: findPlaceholders(code, shell),
      position: placeOf(entry, field),
    });
    return code === '' || source === null ? [] : [{ entry, shell, source }];
  });
  const verdicts = await checkShell(commands.map(({ source }) => source));
  return commands.flatMap(({ entry, shell, source }): QuarantineProblem[] => {
    const problem = verdicts.get(source.key) ?? null;
    if (problem === null) return [];
    const data = { entry: nameOf(entry), shell, reason: problem.message };
    return [
      { findingId: 'quarantine-entry', messageId: 'replay', data, position: placeOf(entry, field) },
    ];
  });
}
