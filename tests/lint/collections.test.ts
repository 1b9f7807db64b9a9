import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintChecked, lintInput } from './catalog.ts';

const root = resolve(import.meta.dirname, '../fixtures/collections');

interface Expected {
  /** `path: title: fields`, as a reader of the page would tell them. */
  entries: readonly string[];
  /** `path:line rule/message`; none of another rule or in another line is true. */
  findings: readonly string[];
}

/** Collections built like public ones, with exactly the expected findings. */
const collections: Record<string, Expected> = {
  'azure-guides': {
    entries: [
      'Known Issues/Disk is full.md: Disk is full: signature remediation',
      'Known Issues/Node is down.md: Node is down: signature causes signature remediation',
    ],
    findings: [
      'Known Issues/Node is down.md:15 no-broken-link/missing-file',
      'Known Issues/Node is down.md:39 no-prompt-in-command/prompt',
      'Known Issues/Node is down.md:51 no-broken-link/missing-image',
      'README.md:6 no-broken-link/missing-file',
    ],
  },
  'docs-folder': {
    entries: [
      'docs/runbooks/lost-node.md: Lost node: signature causes',
      'docs/runbooks/stuck-queue.md: Stuck queue: context remediation',
    ],
    findings: [
      'docs/runbooks/README.md:7 no-broken-link/missing-file',
      'docs/runbooks/lost-node.md:1 required-fields/missing-remediation',
      'docs/runbooks/lost-node.md:7 no-misspelled-field/near-name',
      'docs/runbooks/on-call.md:2 valid-front-matter/yaml-syntax',
      'docs/runbooks/signed.md:5 has-entries/no-entry',
    ],
  },
  doctoc: {
    entries: [],
    findings: [
      'service.md:32 no-broken-link/anchor-case',
      'service.md:37 no-broken-link/anchor-case',
      'service.md:37 no-broken-link/missing-anchor',
      'service.md:37 no-broken-link/missing-image',
      'service.md:39 no-broken-link/missing-file',
    ],
  },
  'finding-pages': {
    entries: ['pages/backdoor-vm-dns.md: Backdoor:VM/C&CActivity.B!DNS: remediation'],
    findings: ['README.md:6 no-broken-link/missing-file'],
  },
  'gitbook-space': {
    entries: ['ops/disk-full.md: Disk full: diagnosis remediation'],
    findings: [
      'README.md:22 no-broken-link/missing-file',
      'SUMMARY.md:8 no-broken-link/missing-file',
      'ops/disk-full.md:20 no-broken-link/missing-anchor',
    ],
  },
  'gitlab-docs': {
    entries: [
      'docs/alerts/ProbeFailures.md: ProbeFailures: context severity verification diagnosis remediation escalation',
      'docs/ci/pending-builds.md: Builds pile up: signature remediation',
      'docs/redis/redis.md: Redis is out of memory: signature diagnosis diagnosis remediation',
    ],
    findings: [
      'README.md:6 no-broken-link/missing-file',
      'README.md:9 no-undefined-reference/no-definition',
      'docs/alerts/ProbeFailures.md:20 no-broken-link/missing-file',
      'docs/alerts/ProbeFailures.md:41 no-broken-link/missing-file',
      'docs/ci/README.md:49 no-broken-link/missing-image',
      'docs/ci/pending-builds.md:10 no-broken-link/missing-file',
      'docs/ci/pending-builds.md:35 no-prompt-in-command/prompt',
      'docs/redis/redis.md:13 command-language/no-language',
    ],
  },
  'hugo-alerts': {
    entries: [
      'content/runbooks/kube/KubePodRestarts.md: KubePodRestarts: context context diagnosis remediation',
      'content/runbooks/kube/KubeVolumeFull.md: KubeVolumeFull: context context diagnosis remediation',
      'content/runbooks/node/NodeClockSkew.md: NodeClockSkew: context context diagnosis remediation',
    ],
    findings: [
      'content/_index.md:14 no-broken-link/unknown-route',
      'content/docs/add-page.md:8 complete-procedure/no-verification',
      'content/runbooks/kube/KubePodRestarts.md:33 command-language/no-language',
      'content/runbooks/kube/KubeVolumeFull.md:31 no-prompt-in-command/prompt-and-output',
      'content/runbooks/kube/KubeVolumeFull.md:39 no-prompt-in-command/prompt',
    ],
  },
  'long-alerts-page': {
    entries: [
      'docs/runbooks.md: TidestoreIngesterRestarts: context diagnosis',
      'docs/runbooks.md: TidestoreSeriesLimit: context remediation',
      'docs/runbooks.md: TidestoreRulerFails: diagnosis remediation remediation',
      'docs/runbooks.md: TidestoreOld: ',
      'docs/runbooks.md: err-too-old: remediation',
      'docs/runbooks.md: err-too-far: ',
    ],
    findings: [
      'docs/runbooks.md:13 required-fields/missing-remediation',
      'docs/runbooks.md:42 no-broken-link/missing-anchor',
    ],
  },
  'mdx-leftovers': {
    entries: ['docs/ops/backup.md: Backup: signature remediation'],
    findings: [
      'docs/ops/backup.md:5 no-broken-link/missing-page-anchor',
      'docs/ops/restore.md:13 no-broken-link/missing-anchor',
      'docs/ops/restore.md:17 complete-procedure/no-verification',
      'docs/ops/restore.md:32 no-broken-link/missing-image',
      'docs/ops/restore.md:34 no-broken-link/heading-attribute',
      'docs/ops/restore.md:34 no-broken-link/unknown-route',
      'docs/ops/restore.md:34 no-broken-link/only-on-site',
    ],
  },
  'mkdocs-site': {
    entries: ['docs/runbooks/queue-lag.md: Queue lag: signature diagnosis remediation escalation'],
    findings: [
      'docs/index.md:5 no-broken-link/missing-page-anchor',
      'docs/index.md:6 no-broken-link/heading-attribute',
      'docs/index.md:7 no-broken-link/only-on-site',
      'docs/index.md:8 no-broken-link/unknown-route',
      'docs/runbooks/queue-lag.md:57 no-broken-link/missing-file',
    ],
  },
  'operator-alerts': {
    entries: [
      'alerts/etcd-operator/etcdMemberMissing.md: etcdMemberMissing: context context diagnosis remediation context',
    ],
    findings: ['alerts/etcd-operator/etcdMemberMissing.md:39 valid-shell/not-a-shell'],
  },
  tables: {
    entries: [
      'failures.md: connection refused on 5432: signature causes remediation',
      'failures.md: Job is stuck: signature causes remediation',
      'failures.md: could not obtain lock: signature remediation',
      'failures.md: Alert Name: "DiskWillFill": severity remediation',
      'failures.md: 5xx on checkout: context diagnosis remediation',
    ],
    findings: [],
  },
  'vault-notes': {
    entries: [
      'Runbooks/API Latency.md: Runbook: API Latency: context context signature diagnosis remediation escalation',
      'Templates/runbook.md: Issue 1: {Issue Title}: signature diagnosis remediation',
    ],
    findings: [
      'Templates/runbook.md:11 no-broken-link/heading-attribute',
      'Templates/runbook.md:32 no-broken-link/missing-file',
      'Templates/runbook.md:33 no-broken-link/missing-file',
    ],
  },
  'zh-handbook': {
    entries: [
      'docs/redis.md: 1. 内存不足: signature causes diagnosis remediation',
      'docs/redis.md: 2. 主从延迟: signature context remediation verification',
      'docs/redis.md: 连接被拒绝: signature causes remediation',
      'docs/redis.md: 响应慢: signature causes remediation',
    ],
    findings: ['docs/redis.md:12 no-broken-link/missing-anchor'],
  },
};

function filesOf(name: string): Record<string, string> {
  const folder = join(root, name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]);
  return Object.fromEntries(files);
}

test('every collection is looked at', () => {
  expect(Object.keys(collections)).toEqual(readdirSync(root).sort());
});

describe.each(Object.entries(collections))('%s', (name, { entries, findings }) => {
  const files = filesOf(name);

  test('has the entries that a reader sees', () => {
    const found = lintInput(files).catalog.runbooks.flatMap(({ path, entries }) =>
      entries.map((entry) => {
        const fields = entry.fields.map((field) => field.name).join(' ');
        return `${path}: ${entry.title}: ${fields}`;
      }),
    );
    expect(found).toEqual(entries);
  });

  test('gets the findings that are true, and no others', async () => {
    const { diagnostics } = await lintChecked(files);
    const found = diagnostics.map(({ path, position, ruleId, messageId }) => {
      return `${path}:${position.start.line} ${ruleId}/${messageId}`;
    });
    expect(found).toEqual(findings);
  });
});
