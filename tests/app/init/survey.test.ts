import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listRepository } from '../../../src/app/init/repository-files.ts';
import { surveyRepository } from '../../../src/app/init/survey-repository.ts';
import { goodRunbook, Workspace } from '../../cli/workspace.ts';

let workspace: Workspace;

afterEach(() => workspace.remove());

function survey(files: Record<string, string>) {
  workspace = new Workspace(files);
  return surveyWorkspace();
}

async function surveyWorkspace() {
  return surveyRepository(await listRepository(workspace.folder));
}

const alertPage =
  '# KubeAPIDown\n\n## Meaning\n\nIt is down.\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nFix it.\n';
const prose = '# Design\n\nWords about the design.\n';

describe('folders of runbooks', () => {
  it.each([
    [
      'one with that name, with its pages and entries',
      { 'ops/runbooks/a.md': goodRunbook, 'ops/runbooks/b/c.md': alertPage, 'README.md': prose },
      [{ path: 'ops/runbooks', pages: 2, entries: 2, isNamed: true }],
    ],
    [
      'one with another name, by what is in it',
      {
        'docs/alerts/a.md': alertPage,
        'docs/alerts/b.md': alertPage,
        'docs/x.md': prose,
        'docs/y.md': prose,
        'docs/z.md': prose,
      },
      [{ path: 'docs/alerts', pages: 2, entries: 2, isNamed: false }],
    ],
    [
      'the named one first',
      {
        'wiki/a.md': alertPage,
        'wiki/b.md': alertPage,
        'wiki/c.md': alertPage,
        'x/playbooks/a.md': alertPage,
        'README.md': prose,
        'A.md': prose,
        'B.md': prose,
        'C.md': prose,
        'D.md': prose,
      },
      [
        { path: 'x/playbooks', pages: 1, entries: 1, isNamed: true },
        { path: 'wiki', pages: 3, entries: 3, isNamed: false },
      ],
    ],
    [
      'a repository of nothing else',
      { 'a.md': alertPage, 'b.md': alertPage },
      [{ path: '.', pages: 2, entries: 2, isNamed: false }],
    ],
    [
      'none in documents',
      { 'docs/a.md': prose, 'docs/b.md': prose, 'docs/troubleshooting.md': alertPage },
      [],
    ],
    [
      'none in the work of others',
      {
        'vendor/x/runbooks/a.md': goodRunbook,
        'node_modules/y/runbooks/a.md': goodRunbook,
        '.cache/runbooks/a.md': goodRunbook,
      },
      [],
    ],
    ['none that git ignores', { '.gitignore': 'out/\n', 'out/runbooks/a.md': goodRunbook }, []],
  ])('finds %s', async (_name, files, folders) => {
    expect((await survey(files)).runbooks.folders).toEqual(folders);
  });

  it('follows no symbolic link', async () => {
    workspace = new Workspace({ 'a.txt': '' });
    const outside = new Workspace({ 'runbooks/a.md': goodRunbook });
    symlinkSync(join(outside.folder, 'runbooks'), join(workspace.folder, 'runbooks'));
    const found = await surveyWorkspace();
    outside.remove();
    expect(found.runbooks).toEqual({ folders: [], others: [], pages: 0, read: 0 });
  });

  it('names pages with entries in no such folder', async () => {
    const found = await survey({ 'runbook.md': alertPage, 'README.md': prose, 'A.md': prose });
    expect(found.runbooks).toMatchObject({
      folders: [],
      others: [{ path: 'runbook.md', entries: 1 }],
    });
  });
});

describe('alerts', () => {
  const rules = `groups:
- name: a
  rules:
  - record: x
    expr: sum(y)
  - alert: DiskFull
    expr: disk > 0.9
    labels: { severity: warning }
    annotations: { summary: 'Disk of {{ $labels.instance }}', runbook_url: 'https://wiki.example/DiskFull' }
  - alert: DiskFull
    expr: disk > 0.99
    labels: { severity: critical }
  - alert: NoTraffic
    expr: |
      rate(x[5m])
        == 0
`;
  const resource = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
spec:
  groups:
  - name: b
    rules: [{ alert: Late, expr: 1 }]
`;
  const template =
    'groups:\n{{- if .Values.x }}\n- rules:\n  - alert: {{ .Name }}: b\n{{- end }}\n';

  it('are read from rule files and resources, each name once', async () => {
    const found = (await survey({ 'rules/a.yml': rules, 'k8s/b.yaml': resource })).alerts;
    expect(found.files).toEqual(['k8s/b.yaml', 'rules/a.yml']);
    expect(found.alerts).toMatchObject([
      { name: 'Late', expression: '1', runbookUrl: null },
      {
        name: 'DiskFull',
        severity: 'warning',
        runbookUrl: { text: 'https://wiki.example/DiskFull' },
      },
      { name: 'NoTraffic', expression: 'rate(x[5m])\n  == 0' },
    ]);
  });

  it.each([
    ['a template of Helm', { 'chart/a.yaml': template }, ['chart/a.yaml']],
    ['aliases that multiply', { 'a.yml': `groups: []\nalert: x\n${bomb()}` }, []],
    ['another file', { 'a.yml': 'alert: yes\n', 'b.yml': 'groups: [{ name: x }]\n' }, []],
  ])('tells %s', async (_name, files, unreadable) => {
    expect((await survey(files)).alerts).toMatchObject({ alerts: [], unreadable });
  });

  function bomb(): string {
    const names = 'abcdefgh'.split('');
    return names
      .map((name, index) => {
        const before = names[index - 1];
        const item = before === undefined ? 'x' : `*${before}`;
        return `${name}: &${name} [${Array.from({ length: 20 }, () => item).join(', ')}]`;
      })
      .join('\n');
  }
});

describe('a site generator', () => {
  const page = { 'docs/a.md': prose, 'website/docs/a.md': prose, 'content/a.md': prose };
  const code = "throw new Error('it was run');\n";

  it.each([
    [
      'MkDocs',
      { 'mkdocs.yml': 'site_name: X\nplugins: [!ENV [A, b]]\n' },
      { slug: 'mkdocs', content: 'docs', address: '/' },
    ],
    [
      'MkDocs',
      { 'mkdocs.yml': 'docs_dir: content\nsite_url: https://acme.github.io/ops/\n' },
      { slug: 'mkdocs', content: 'content', address: '/ops/' },
    ],
    [
      'Hugo',
      { 'hugo.toml': 'baseURL = "https://ops.example/"\n' },
      { slug: 'hugo', content: 'content', address: '/' },
    ],
    [
      'Hugo',
      { 'config/_default/config.yaml': 'baseURL: /x\n' },
      { slug: 'hugo', content: 'content', address: '/x/' },
    ],
    [
      'Docusaurus',
      {
        'website/docusaurus.config.js': `${code}module.exports = { baseUrl: '/base/', docs: { routeBasePath: 'guide' } };`,
      },
      { slug: 'docusaurus', content: 'website/docs', address: '/base/guide/' },
    ],
    [
      'Docusaurus',
      { 'website/docusaurus.config.ts': `${code}export default { docs: { path: '../docs' } };` },
      { slug: 'docusaurus', content: 'docs', address: '/docs/' },
    ],
  ])('of the name %s is found in %o', async (name, files, site) => {
    expect((await survey({ ...page, ...files })).site).toMatchObject({ name, ...site });
  });

  it.each([
    ['a configuration of another program', { 'config.toml': 'name = "x"\n' }],
    ['a folder outside', { 'mkdocs.yml': 'docs_dir: ../../etc\n' }],
    ['a folder without pages', { 'mkdocs.yml': 'docs_dir: nothing\n' }],
    ['a configuration that is not whole', { 'hugo.toml': 'baseURL = "\n', 'mkdocs.yml': '[\n' }],
  ])('is not %s', async (_name, files) => {
    expect((await survey({ ...page, ...files })).site).toBeNull();
  });
});

it('finds workflows, a pipeline, the remote and its first branch', async () => {
  workspace = new Workspace({
    '.github/workflows/ci.yml': 'on: push\n',
    '.github/workflows/docs.yml': 'steps: [{ uses: actions/deploy-pages@v4 }]\n',
    '.gitlab-ci.yml': 'test: { script: make }\n',
  });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace.folder });
  git('init', '--quiet');
  git('remote', 'add', 'origin', 'git@github.com:acme/service.git');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  expect(await surveyWorkspace()).toMatchObject({
    workflows: 2,
    publishesPages: true,
    gitlab: true,
    repository: 'https://github.com/acme/service',
    branch: 'trunk',
  });
});
