import type { DerivedValue } from './match-pattern.ts';

/** The captures with the values that are made of them; a captured value stays as it is. */
export function withDerived(
  captures: ReadonlyMap<string, string>,
  derived: readonly DerivedValue[] = [],
): ReadonlyMap<string, string> {
  if (derived.length === 0) return captures;
  const values = new Map(captures);
  for (const value of derived) {
    const from = values.get(value.from);
    if (from === undefined || captures.has(value.name)) continue;
    values.set(value.name, deriveValue(from, value));
  }
  return values;
}

/** Every text gives a text: where an operator finds nothing to cut or replace, the text itself. */
export function deriveValue(
  text: string,
  { operator, argument }: Pick<DerivedValue, 'operator' | 'argument'>,
): string {
  switch (operator) {
    case 'before-first':
    case 'before-last': {
      const at = placeOf(text, argument, operator === 'before-last');
      return at < 0 ? text : text.slice(0, at);
    }
    case 'after-first':
    case 'after-last': {
      const at = placeOf(text, argument, operator === 'after-last');
      return at < 0 ? text : text.slice(at + argument.length);
    }
    case 'file-name':
      return text.slice(endOfFolder(text) + 1);
    case 'folder': {
      const at = endOfFolder(text);
      return at < 0 ? text : text.slice(0, at);
    }
    case 'without-start':
      return text.startsWith(argument) ? text.slice(argument.length) : text;
    case 'without-end':
      return argument !== '' && text.endsWith(argument) ? text.slice(0, -argument.length) : text;
    case 'replace': {
      const [what = '', by = ''] = argument.split('\n');
      return what === '' ? text : text.replaceAll(what, () => by);
    }
    case 'lower-case':
      return text.toLowerCase();
    case 'upper-case':
      return text.toUpperCase();
    case 'without-workspace':
      return withoutWorkspace(text);
  }
}

/** Windows parts folders by either slash. */
function endOfFolder(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
}

function placeOf(text: string, argument: string, isLast: boolean): number {
  if (argument === '') return -1;
  return isLast ? text.lastIndexOf(argument) : text.indexOf(argument);
}

/** Where runners check a repository out. A name in angle brackets stands for one folder. */
const WORKSPACES: readonly string[] = [
  // GitHub Actions on its own machines, self-hosted, and in containers.
  '/home/runner/work/<repository>/<repository>/',
  '/Users/runner/work/<repository>/<repository>/',
  'C:/a/<repository>/<repository>/',
  'D:/a/<repository>/<repository>/',
  '/home/runner/actions-runner/_work/<repository>/<repository>/',
  '/__w/<repository>/<repository>/',
  '/github/workspace/',
  // Azure Pipelines.
  '/home/vsts/work/<n>/s/',
  '/Users/runner/work/<n>/s/',
  'C:/a/<n>/s/',
  'D:/a/<n>/s/',
  '/__w/<n>/s/',
  '/agent/_work/<n>/s/',
  // GitLab.
  '/builds/<group>/<project>/',
  '/home/gitlab-runner/builds/<runner>/<n>/<group>/<project>/',
  // Jenkins.
  '/var/lib/jenkins/workspace/<job>/',
  '/var/jenkins_home/workspace/<job>/',
  '/home/jenkins/agent/workspace/<job>/',
  '/home/jenkins/workspace/<job>/',
  'C:/Jenkins/workspace/<job>/',
  // Others.
  '/home/circleci/project/',
  '/root/project/',
  '/home/travis/build/<owner>/<repository>/',
  '/var/lib/buildkite-agent/builds/<agent>/<organisation>/<pipeline>/',
  '/buildkite/builds/<agent>/<organisation>/<pipeline>/',
  '/codebuild/output/<source>/src/<host>/<owner>/<repository>/',
  '/home/semaphore/<repository>/',
  '/opt/atlassian/pipelines/agent/build/',
  '/drone/src/',
  '/builds/worker/checkouts/<repository>/',
  '/home/prow/go/src/<host>/<owner>/<repository>/',
  '/go/src/<host>/<owner>/<repository>/',
  '/opt/teamcity/work/<n>/',
  '/workspace/',
];

const workspaces = WORKSPACES.map((path) => path.split('/').slice(0, -1));

/** A path below a runner's workspace, relative to it; the longest that fits. */
function withoutWorkspace(path: string): string {
  const parts = path.split(/[\\/]/);
  let longest = 0;
  for (const workspace of workspaces) {
    if (workspace.length <= longest || workspace.length >= parts.length) continue;
    const fits = workspace.every((part, i) => {
      return part.startsWith('<') ? parts[i] !== '' : part === parts[i];
    });
    if (fits && isOneRepository(workspace, parts)) longest = workspace.length;
  }
  return longest === 0 ? path : path.slice(parts.slice(0, longest).join('/').length + 1);
}

/** GitHub names the folder of the repository twice. */
function isOneRepository(workspace: readonly string[], parts: readonly string[]): boolean {
  const at = workspace.indexOf('<repository>');
  const second = workspace.lastIndexOf('<repository>');
  return parts[at] === parts[second];
}
