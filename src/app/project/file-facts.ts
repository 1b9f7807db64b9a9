import type { Runbook } from '../../core/model.ts';
import type { FileFacts } from '../../lint/check-file.ts';
import { shellSources } from '../../lint/commands/shell-source.ts';
import type { Surroundings } from '../../lint/rule.ts';
import type { Settings } from '../../node/config/settings.ts';
import { createArtifactCheck } from '../../node/lint-facts/artifacts.ts';
import { findSecrets } from '../../node/lint-facts/secrets.ts';
import { checkShell } from '../../node/lint-facts/shell.ts';

/** What has been found out before, or is told. */
export type KnownFacts = Pick<Surroundings, 'today' | 'urls'>;

/** Asks the foreign engines what the rules of single files need to know, by path. */
export async function gatherFileFacts(
  runbooks: readonly Runbook[],
  textOf: (path: string) => string,
): Promise<(path: string) => FileFacts> {
  const shell = await checkShell(shellSources(runbooks));
  const secrets = await findSecrets(runbooks.map(({ path }) => ({ path, text: textOf(path) })));
  return (path) => ({ text: textOf(path), shell, secrets: secrets.get(path) ?? [] });
}

/** Null unless the rule that asks for it is on: to list a whole repository takes its time. */
export function artifactCheck({ root, rules }: Settings): Surroundings['artifactExists'] {
  const [severity = 'off'] = [rules['artifact-exists']].flat();
  return severity === 'off' ? null : createArtifactCheck(root);
}
