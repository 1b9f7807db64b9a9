/** Address of a file or folder of the project at a host such as GitHub or GitLab. */
export function repositoryUrl(
  repository: string,
  path: string,
  type: 'file' | 'directory',
): string {
  const host = /^https?:\/\/([^/]+)/.exec(repository)?.[1] ?? '';
  const segments = path.split('/').map(encodeURIComponent).join('/');
  const view = type === 'file' ? 'blob' : 'tree';
  if (host.includes('gitlab')) return `${repository}/-/${view}/HEAD/${segments}`;
  if (host.includes('bitbucket')) return `${repository}/src/HEAD/${segments}`;
  return `${repository}/${view}/HEAD/${segments}`;
}
