import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const subjects = ['cache', 'queue', 'ledger', 'index', 'gateway', 'scheduler', 'replica', 'broker'];
const failures = ['timeout', 'drift', 'overflow', 'mismatch', 'starvation', 'regression', 'leak'];
const gates = ['conformance', 'parity', 'latency', 'non_mock', 'migration', 'soak', 'evidence'];
const entriesPerRunbook = 4;
const runbooksPerFolder = 50;
/** One runbook in so many has such a thing; else they are clean for Replaybook and for rumdl. */
const rare = { diagram: 25, brokenLink: 40, unnamedFence: 60, bareUrl: 10 };

/**
 * Writes so many runbooks of about 5.5 kB below a folder. The same number gives the same bytes, and
 * a larger number only adds files, so that sizes can be compared.
 */
export function writeRunbooks(folder: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const file = join(folder, runbookPath(number));
    if (number % runbooksPerFolder === 0) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, runbookText(number));
  }
}

/** Of one of them, below that folder. */
export function runbookPath(number: number): string {
  return `${folderName(number)}/${nameOf(number)}.md`;
}

function folderName(number: number): string {
  return `team-${String(Math.floor(number / runbooksPerFolder)).padStart(3, '0')}`;
}

function nameOf(number: number): string {
  return `${of(subjects, number)}-${of(failures, number)}-${number}`;
}

function of(words: readonly string[], number: number): string {
  return words[number % words.length] ?? '';
}

/** A page of the same folder, before this one, so that it exists for any number of pages. */
function neighbour(number: number): number {
  return number % runbooksPerFolder === 0 ? number : number - 1;
}

function runbookText(number: number): string {
  const subject = of(subjects, number);
  const failure = of(failures, number);
  const near = nameOf(neighbour(number));
  const entries = Array.from({ length: entriesPerRunbook }, (_, index) => entryText(number, index));
  const has = (thing: keyof typeof rare) => number % rare[thing] === 0;
  return `---
owner: team-${number % 40}
reviewed: 2026-10-${String((number % 28) + 1).padStart(2, '0')}
tags: [${subject}, ${failure}, ci]
---

# ${capital(subject)} ${failure} ${number}

The **${subject}** of stage ${number} reports a ${failure}. Find its failure line
below, copy the replay command, open the artifacts named beside it, then work
through the steps in order. Related: [${near}](${near}.md)
and the [glossary](https://example.com/glossary#${subject}).

- You have a failure line: [the first entry](#failure-${number}-0).
- You only want to run it again: see
  [its neighbour](${near}.md#quick-reference).
- The run was split into shards: [Reference](#reference).

## Quick reference

> **Mind the dashes.** Past \`cargo test\` there is at most one bare \`--\`. It
> hands the rest of the line to the test binary, which reads a second \`--\` as
> the end of its options.

${entries.join('\n')}${has('diagram') ? diagramText(number) : ''}
## Background

The ${subject} keeps the state of stage ${number} between two runs, and the gates
read it at the start of each. A run that was cancelled can leave it half
written; the gates then compare new results with old ones and report a
${failure} where there is none. That is why every entry asks to read the
artifacts *before* the command is run again: the second run overwrites them.
Nobody needs to be woken for a single red run; two in a row on the main branch
are an incident.
${has('bareUrl') ? `\nThe state now: https://example.com/status/${number}.\n` : ''}
## Reference

| Verdict | Meaning                | Next step                       |
| ------- | :--------------------: | ------------------------------- |
| \`pass\`  | all checks hold        | merge                           |
| \`fail\`  | at least one does not  | [start above](#quick-reference) |
| \`skip\`  | it was not reached     | run the shard again             |
${has('brokenLink') ? `\nThe flow is drawn in [the flow](${failure}-flow-${number}.md).\n` : ''}`;
}

function entryText(number: number, index: number): string {
  const gate = of(gates, number + index);
  const subject = of(subjects, number + index);
  const name = `${gate}_${subject}_${number}_${index}`;
  const fence = index === 0 && number % rare.unnamedFence === 0 ? '```' : '```bash';
  return `### Failure ${number}-${index}

**Signature:** \`${name}_gate ... FAILED\`

**Example:**

\`\`\`text
2026-10-30T02:14:07.1184432Z running ${index + 1} tests
2026-10-30T02:14:39.8810275Z test ${name}_gate ... FAILED
\`\`\`

**Artifacts:**

- \`reports/${name}/verdict.json\` — the verdict of this gate
- \`reports/${name}/*.log\` — one log per shard

**Replay:**

${fence}
cargo test --test ${name} \\
  -- ${gate}_gate --nocapture --exact
./scripts/replay.sh --stage ${number} \\
  --from "reports/${name}/verdict.json" | tee replay.log
\`\`\`

**Remediation:**

1. Read the counts in \`reports/${name}/verdict.json\` and note
   every module that *fails now* and did not before.
2. Look for the usual suspects:
   - a shim that is missing;
   - a call that nothing dispatches yet, such as \`${subject}.flush()\`;
   - a limit below **${(number % 90) + 10} ms**.
3. Fix the cause. If a double has to stay, ask for approval first.
`;
}

function diagramText(number: number): string {
  return `
## Flow

\`\`\`mermaid
flowchart LR
  red["Stage ${number} is red"] --> known{"Known line?"}
  known -->|yes| replay["Replay"]
  known -->|no| ask["Ask team-${number % 40}"]
  replay --> fix["Fix the cause"]
\`\`\`
`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
