import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TargetNames } from '../../core/coverage/target-names.ts';
import type { Runbook } from '../../core/model.ts';
import type { CiFacts } from '../../lint/rule.ts';
import { knownScope } from '../../lint/rules/known-scope.ts';
import { type RuleSettings, severityOf } from '../../lint/settings.ts';
import type { SourceFiles } from '../coverage/sources/source.ts';
import type { Project } from '../project/project.ts';

/**
 * The jobs and steps that scopes may name; null where no scope names anything. The project's
 * surroundings remember what was read.
 */
export async function ciFacts(
  { settings, surroundings }: Project,
  rules: RuleSettings,
  pages: readonly Runbook[],
): Promise<CiFacts | null> {
  if (severityOf(knownScope, rules) === 'off') return null;
  const entries = pages.flatMap((runbook) => runbook.entries);
  const stated = entries.flatMap(({ scope }) => scope?.names ?? []);
  if (stated.length === 0) return null;
  // A file that is named and missing may come, so a later run asks again.
  for (const { text } of stated) if (/^\S+\.ya?ml$/.test(text)) surroundings.pathType(text);
  const { root, coverage } = settings;
  const read: SourceFiles['read'] = (path) => {
    const text = surroundings.textAt(path);
    return text === null ? { missing: true } : { text };
  };
  const [{ githubTargets }, { gitlabTargets }] = await Promise.all([
    import('../coverage/sources/github.ts'),
    import('../coverage/sources/gitlab.ts'),
  ]);
  const github = githubTargets({ paths: workflowsIn(root), read });
  const pipeline = typeof coverage.gitlab === 'string' ? coverage.gitlab : '.gitlab-ci.yml';
  const hasPipeline = existsSync(join(root, pipeline));
  const paths = hasPipeline ? await pathsOf(root) : [];
  const gitlab = hasPipeline ? gitlabTargets({ paths, read }, pipeline) : null;
  const targets = [...github.targets, ...(gitlab?.targets ?? [])];
  const names = new TargetNames(targets, [...github.files, ...(gitlab?.files ?? [])]);
  return { names, isJudged: false };
}

function workflowsIn(root: string): string[] {
  const folder = '.github/workflows';
  try {
    return readdirSync(join(root, folder))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

async function pathsOf(root: string): Promise<readonly string[]> {
  const { listRepository } = await import('../init/repository-files.ts');
  return (await listRepository(root)).paths;
}
