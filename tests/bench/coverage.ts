import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { compare } from './compare.ts';
import { benchFolder, replaybook, setAside } from './workspace.ts';

const WORKFLOWS = 500;
const RULE_FILES = 50;
const ALERTS_OF_FILE = 100;

export const coverageBench: Bench = {
  name: 'coverage',
  summary: `what can go red in ${WORKFLOWS} workflows and ${RULE_FILES * ALERTS_OF_FILE} alerts, beside parsing their YAML`,

  async run(report, { rounds }) {
    const folder = repository();
    const parser = new URL('parse-yaml.ts', import.meta.url).pathname;
    const run = (argv: readonly string[], name: string) => ({
      argv,
      cwd: folder,
      output: join(folder, `${name}.out`),
    });
    report.heading('coverage');
    await compare(report, {
      title: `${WORKFLOWS} workflows and ${RULE_FILES * ALERTS_OF_FILE} alerts`,
      rounds,
      contenders: [
        { name: 'yaml', command: run([process.execPath, parser, '.'], 'yaml') },
        {
          name: 'replaybook coverage',
          command: run([...replaybook, 'coverage'], 'coverage'),
          exitCodes: [1],
          // Each workflow has a job of a matrix of four, and two more.
          proof: new RegExp(`^${WORKFLOWS * 6 + RULE_FILES * ALERTS_OF_FILE} targets: `, 'm'),
          against: 'yaml',
          budget: 2,
        },
      ],
    });
  },
};

function repository(): string {
  setAside(benchFolder, 'coverage');
  const folder = join(benchFolder, 'coverage');
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  for (const name of ['.git', '.github/workflows', 'rules', 'runbooks']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  write('replaybook.config.json', '{ "coverage": { "prometheus": ["rules/*.yml"] } }');
  for (let index = 0; index < WORKFLOWS; index += 1) {
    write(`.github/workflows/w${index}.yml`, workflowOf(index));
  }
  for (let index = 0; index < RULE_FILES; index += 1) {
    const alerts = Array.from({ length: ALERTS_OF_FILE }, (_, at) => alertOf(index, at));
    write(`rules/r${index}.yml`, `groups:\n  - name: g${index}\n    rules:\n${alerts.join('')}`);
    write(`runbooks/r${index}.md`, `# R${index}\n\n${entryOf(index)}`);
  }
  return folder;
}

function workflowOf(index: number): string {
  const steps = (word: string): string =>
    Array.from(
      { length: 6 },
      (_, at) =>
        `      - name: ${word} ${at}\n        run: |\n          make ${word}-${at}\n          make report\n        env:\n          LEVEL: "${at}"\n`,
    ).join('');
  return `name: Workflow ${index}
on:
  push: { branches: [main] }
jobs:
  unit:
    name: Unit tests
    runs-on: ubuntu-latest
    strategy:
      matrix:
        version: ["20", "22"]
        os: [linux, mac]
    steps:
${steps('test')}  lint:
    runs-on: ubuntu-latest
    steps:
${steps('lint')}  docs:
    runs-on: ubuntu-latest
    steps:
${steps('docs')}`;
}

function alertOf(file: number, at: number): string {
  return `      - alert: Service${file}Alert${at}
        expr: sum(rate(http_requests_total{job="s${file}", code=~"5.."}[5m])) by (pod) > 0.${at + 1}
        for: 10m
        labels:
          severity: ${at % 2 === 0 ? 'critical' : 'warning'}
        annotations:
          summary: The service answers with errors.
          description: '{{ $labels.pod }} of service ${file} has answered with errors for 10 minutes.'
`;
}

/** An entry for one alert of a hundred, and one for a workflow. */
function entryOf(index: number): string {
  return `## Service${index}Alert1

**Diagnosis:** Look at the pods.

**Remediation:** Restart them.

## Workflow ${index} fails

**Applies to:** \`.github/workflows/w${index}.yml\`, job \`Unit tests\`

**Remediation:** Correct the code.
`;
}
