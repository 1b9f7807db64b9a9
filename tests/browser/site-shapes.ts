import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Runbooks in the shapes of public collections, by the path of each file below `runbooks/`. */
export type Shape = ReadonlyMap<string, string>;

const operators = ['api-server', 'storage-operator', 'ingress', 'node-tuning', 'etcd'];
const parts = ['Etcd', 'Ingress', 'Volume', 'Quota', 'Node', 'Scheduler', 'Webhook', 'Replica'];
const troubles = ['Down', 'FillingUp', 'LatencyHigh', 'ErrorBudgetBurn', 'NotReady', 'Lagging'];
const severities = ['critical', 'warning', 'info'];
const owners = ['team-platform', 'team-storage', 'team-network', 'sre'];

/** One alert a page in flat folders, as collections of Prometheus alerts have them. */
export function alertPages(count = 270): Shape {
  const files = new Map<string, string>();
  for (let number = 0; number < count; number += 1) {
    const name = `Cluster${of(parts, number)}${of(troubles, number >> 3)}${number}`;
    files.set(`${of(operators, Math.floor(number / 60))}/${name}.md`, alertText(name, number));
  }
  files.set('README.md', '# Alerts of the cluster\n\nOne page for each alert.\n');
  files.set('CHANGELOG.md', '# Changelog\n\n- Alerts of etcd were added.\n');
  files.set('CODE_OF_CONDUCT.md', '# Code of conduct\n\nBe kind.\n');
  return files;
}

function alertText(name: string, number: number): string {
  return `# ${name}

## Meaning

The alert \`${name}\` fires when the ${of(parts, number).toLowerCase()} is out of bounds for more
than 15 minutes.

## Impact

Requests may fail.

### What users see

Slow pages, then errors.

## Diagnosis

Look at the pods first.

### Check the pods

\`\`\`console
$ kubectl get pods -n openshift-${number}
\`\`\`

### Check the events

\`\`\`console
$ kubectl get events -n openshift-${number} --sort-by=.lastTimestamp
\`\`\`

## Mitigation

1. Restart the pod that is not ready.
2. If it fails again, ask ${of(owners, number)}.
`;
}

/** Nested folders, most of them with a README, and facts in the front matter. */
export function nestedFolders(count = 480): Shape {
  const files = new Map<string, string>();
  const clouds = ['aws', 'gcp', 'on-premises'];
  for (let number = 0; number < count; number += 1) {
    const cloud = of(clouds, number);
    const service = `${of(parts, number >> 2).toLowerCase()}-service`;
    const topic = number % 5 === 0 ? '' : '/recovery';
    const title = `${of(parts, number >> 2)}: ${of(troubles, number)} in ${cloud} (${number})`;
    const due =
      number % 4 === 0 ? 'reviewed: 2024-03-01\nreview-every: 180d' : 'reviewed: 2026-10-01';
    files.set(
      `${cloud}/${service}${topic}/${of(troubles, number).toLowerCase()}-${number}.md`,
      `---
title: "${title}"
owner: ${of(owners, number >> 1)}
severity: ${of(severities, number)}
tags: [${cloud}, ${service}]
${due}
---

# ${title}

**Signature:** \`${service} shard ${number} is <state>\`

**Artifacts:** \`reports/${number}/verdict.json\`

**Replay:**

\`\`\`bash
./replay.sh --service ${service} --shard ${number} --state <state>
\`\`\`

**Fix:** Move shard ${number} to another host.
`,
    );
    const readme = `# Runbooks of the ${service}\n\nWhat to do when the ${service} of ${cloud} fails.\n`;
    files.set(`${cloud}/${service}/README.md`, readme);
  }
  files.set('aws/_index.md', '---\ntitle: Amazon\n---\n\nEverything that runs at Amazon.\n');
  return files;
}

/** A handbook: long chapters with tables, images and callouts. */
export function handbook(count = 600): Shape {
  const files = new Map<string, string>();
  const chapters = ['on-call', 'databases', 'deployments', 'monitoring', 'security', 'networks'];
  for (let number = 0; number < count; number += 1) {
    const chapter = of(chapters, number);
    const section = number % 3 === 0 ? '' : `/part-${(number >> 3) % 6}`;
    files.set(`${chapter}${section}/chapter-${number}.md`, chapterText(chapter, number));
  }
  return files;
}

function chapterText(chapter: string, number: number): string {
  const rows = Array.from({ length: 12 }, (_, row) => {
    return `| \`host-${number}-${row}\` | ${of(owners, row)} | eu-central-1 | 10.0.${row}.${number % 250} | \`/var/log/service-${row}/current.log\` | Drain it, then restart the service and wait. |`;
  });
  return `---
title: Chapter ${number} of ${chapter}
owner: ${of(owners, number)}
---

# The older name of chapter ${number}

This chapter explains how the ${chapter} of stage ${number} work, and what to look at first.

> [!NOTE]
> Read the chapter before a change.

> [!TIP]
> \`hostctl drain\` waits for running jobs.

> [!IMPORTANT]
> Two people look at every change.

> [!WARNING]
> A restart loses sessions.

> [!CAUTION]
> \`--force\` deletes the volume.

## Hosts

| Host | Owner | Region | Address | Log | What to do |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## Overview

![The flow of requests](https://example.org/flow-${number}.png)

### How requests flow

${'Requests pass the gateway, the queue and the ledger before they are stored. '.repeat(12)}

#### Details of the queue

${'The queue keeps a request until the ledger confirms it. '.repeat(16)}

## Steps for the person on call

1. Look at the dashboard.
2. Ask the owner.

## Links

- [First chapter](../on-call/chapter-0.md)
`;
}

/** Writes the files of a shape below \`runbooks/\` of a folder. */
export async function writeShape(folder: string, shape: Shape): Promise<void> {
  for (const [path, text] of shape) {
    const file = join(folder, 'runbooks', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

function of(words: readonly string[], number: number): string {
  return words[number % words.length] ?? '';
}
