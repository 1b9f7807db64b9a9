import { loadSettings, type SettingsInput } from '../../node/config/settings.ts';
import { loadProject } from '../project/load-project.ts';
import { type LogOptions, matchLogs } from './match-logs.ts';
import type { MatchReport } from './match-report.ts';
import type { LogSources } from './read-log.ts';
import { Signatures } from './signatures.ts';

/** Lists the failures of logs in a repository without runbooks: no entry explains any of them. */
export async function matchWithoutRunbooks(
  input: SettingsInput,
  files: readonly string[],
  options: LogOptions,
  sources: LogSources,
): Promise<MatchReport> {
  const settings = await loadSettings({ ...input, runbooks: input.cwd });
  const project = await loadProject(settings, { files: [], cache: false });
  const unmatched = { ...options, unmatched: true };
  const { report } = await matchLogs(Signatures.of(project), files, unmatched, sources);
  return report;
}
