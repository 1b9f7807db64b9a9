/** Address of a file or folder of the project at a host such as GitHub or GitLab. */
export function repositoryUrl(
  repository: string,
  path: string,
  type: 'file' | 'directory',
): string {
  const host = hostOf(repository);
  const segments = path.split('/').map(encodeURIComponent).join('/');
  const view = type === 'file' ? 'blob' : 'tree';
  if (host.includes('gitlab')) return `${repository}/-/${view}/HEAD/${segments}`;
  if (host.includes('bitbucket')) return `${repository}/src/HEAD/${segments}`;
  return `${repository}/${view}/HEAD/${segments}`;
}

/** Address of a commit. */
export function commitUrl(repository: string, commit: string): string {
  const host = hostOf(repository);
  if (host.includes('gitlab')) return `${repository}/-/commit/${commit}`;
  if (host.includes('bitbucket')) return `${repository}/commits/${commit}`;
  return `${repository}/commit/${commit}`;
}

function hostOf(repository: string): string {
  return /^https?:\/\/([^/]+)/.exec(repository)?.[1] ?? '';
}
